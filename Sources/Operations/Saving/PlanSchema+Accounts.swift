extension PlanSchema {
    /// The definitions of requests about accounts and at Testbank, and of what these have in common.
    static let accounts = #"""
            "createAccount": {
              "type": "object",
              "required": ["action", "method", "path", "id", "body", "items", "followUps", "alreadySo"],
              "additionalProperties": false,
              "properties": {
                "action": { "const": "create-account" },
                "method": { "const": "POST" },
                "path": { "type": "string", "pattern": "^/accounts$" },
                "id": { "type": "null" },
                "body": {
                  "type": "object",
                  "required": ["account"],
                  "additionalProperties": false,
                  "properties": {
                    "account": {
                      "type": "object",
                      "required": ["type", "userId", "externalId"],
                      "additionalProperties": false,
                      "properties": {
                        "type": { "type": "string" },
                        "userId": { "type": "string" },
                        "externalId": { "type": "string" },
                        "balanceCents": { "type": "integer" },
                        "liquidBalanceCents": { "type": "integer" },
                        "performanceCents": { "type": "integer" },
                        "performancePercent": { "type": "number" },
                        "totalAcquisitionCostCents": { "type": "integer" },
                        "valuationFrom": { "$ref": "#/$defs/time" },
                        "valuationAt": { "$ref": "#/$defs/time" }
                      }
                    }
                  }
                },
                "items": { "type": "array", "minItems": 1, "items": { "type": "integer", "minimum": 0 } },
                "followUps": { "type": "array", "items": { "$ref": "#/$defs/followUp" } },
                "alreadySo": { "type": "array", "items": { "type": "string" } }
              }
            },
            "testbankCreateTransaction": {
              "type": "object",
              "required": ["action", "method", "path", "id", "body", "items", "followUps", "alreadySo"],
              "additionalProperties": false,
              "properties": {
                "action": { "const": "testbank-create-transaction" },
                "method": { "const": "POST" },
                "path": { "type": "string", "pattern": "^/transactions$" },
                "id": { "type": "null" },
                "body": {
                  "type": "object",
                  "required": ["data"],
                  "additionalProperties": false,
                  "properties": {
                    "data": {
                      "type": "object",
                      "required": ["type", "attributes", "relationships"],
                      "additionalProperties": false,
                      "properties": {
                        "type": { "const": "transactions" },
                        "attributes": { "$ref": "#/$defs/testbankMoney" },
                        "relationships": {
                          "type": "object",
                          "required": ["sender", "recipient"],
                          "additionalProperties": false,
                          "properties": {
                            "sender": { "$ref": "#/$defs/testbankRelated" },
                            "recipient": { "$ref": "#/$defs/testbankRelated" }
                          }
                        },
                        "meta": { "$ref": "#/$defs/testbankMeta" }
                      }
                    }
                  }
                },
                "items": { "type": "array", "minItems": 1, "items": { "type": "integer", "minimum": 0 } },
                "followUps": { "type": "array", "items": { "$ref": "#/$defs/followUp" } },
                "alreadySo": { "type": "array", "items": { "type": "string" } }
              }
            },
            "testbankCreateAccount": {
              "type": "object",
              "required": ["action", "method", "path", "id", "body", "items", "followUps", "alreadySo"],
              "additionalProperties": false,
              "properties": {
                "action": { "const": "testbank-create-account" },
                "method": { "const": "POST" },
                "path": { "type": "string", "pattern": "^/accounts$" },
                "id": { "type": "null" },
                "body": {
                  "type": "object",
                  "required": ["data"],
                  "additionalProperties": false,
                  "properties": {
                    "data": {
                      "type": "object",
                      "required": ["type", "attributes", "relationships"],
                      "additionalProperties": false,
                      "properties": {
                        "type": { "const": "accounts" },
                        "attributes": {
                          "type": "object",
                          "required": ["name", "visibility"],
                          "additionalProperties": false,
                          "properties": {
                            "name": { "type": "string" },
                            "visibility": { "type": "string" }
                          }
                        },
                        "relationships": {
                          "type": "object",
                          "required": ["currency"],
                          "additionalProperties": false,
                          "properties": {
                            "currency": { "$ref": "#/$defs/testbankRelated" },
                            "initialBalance": {
                              "type": "object",
                              "required": ["data"],
                              "additionalProperties": false,
                              "properties": {
                                "data": {
                                  "type": "object",
                                  "required": ["type", "attributes"],
                                  "additionalProperties": false,
                                  "properties": {
                                    "type": { "const": "transactions" },
                                    "attributes": { "$ref": "#/$defs/testbankMoney" }
                                  }
                                }
                              }
                            }
                          }
                        },
                        "meta": { "$ref": "#/$defs/testbankMeta" }
                      }
                    }
                  }
                },
                "items": { "type": "array", "minItems": 1, "items": { "type": "integer", "minimum": 0 } },
                "followUps": { "type": "array", "items": { "$ref": "#/$defs/followUp" } },
                "alreadySo": { "type": "array", "items": { "type": "string" } }
              }
            },
            "testbankUpdateAccount": {
              "type": "object",
              "required": ["action", "method", "path", "id", "body", "items", "followUps", "alreadySo"],
              "additionalProperties": false,
              "properties": {
                "action": { "const": "testbank-update-account" },
                "method": { "const": "PATCH" },
                "path": { "type": "string", "pattern": "^/accounts/" },
                "id": { "type": "string" },
                "body": {
                  "type": "object",
                  "required": ["data"],
                  "additionalProperties": false,
                  "properties": {
                    "data": {
                      "type": "object",
                      "required": ["type", "id", "attributes"],
                      "additionalProperties": false,
                      "properties": {
                        "type": { "const": "accounts" },
                        "id": { "type": "string" },
                        "attributes": {
                          "type": "object",
                          "required": [],
                          "additionalProperties": false,
                          "properties": {
                            "name": { "type": "string" },
                            "visibility": { "type": "string" }
                          }
                        },
                        "meta": { "$ref": "#/$defs/testbankMeta" }
                      }
                    }
                  }
                },
                "items": { "type": "array", "minItems": 1, "items": { "type": "integer", "minimum": 0 } },
                "followUps": { "type": "array", "items": { "$ref": "#/$defs/followUp" } },
                "alreadySo": { "type": "array", "items": { "type": "string" } }
              }
            },
            "testbankDeleteAccount": {
              "type": "object",
              "required": ["action", "method", "path", "id", "body", "items", "followUps", "alreadySo"],
              "additionalProperties": false,
              "properties": {
                "action": { "const": "testbank-delete-account" },
                "method": { "const": "DELETE" },
                "path": { "type": "string", "pattern": "^/accounts/" },
                "id": { "type": "string" },
                "body": { "type": "null" },
                "items": { "type": "array", "minItems": 1, "items": { "type": "integer", "minimum": 0 } },
                "followUps": { "type": "array", "items": { "$ref": "#/$defs/followUp" } },
                "alreadySo": { "type": "array", "items": { "type": "string" } }
              }
            },
            "testbankMoney": {
              "type": "object",
              "required": ["amount", "reference"],
              "additionalProperties": false,
              "properties": {
                "amount": { "type": "string", "pattern": "^[0-9]+[.][0-9]{2}$" },
                "reference": { "type": "string" }
              }
            },
            "testbankRelated": {
              "type": "object",
              "required": ["data"],
              "additionalProperties": false,
              "properties": {
                "data": {
                  "type": "object",
                  "required": ["type", "id"],
                  "additionalProperties": false,
                  "properties": {
                    "type": { "type": "string" },
                    "id": { "type": "string" }
                  }
                }
              }
            },
            "testbankMeta": {
              "type": "object",
              "required": ["externalId"],
              "additionalProperties": false,
              "properties": {
                "externalId": { "type": "string" }
              }
            },
        """#
}
