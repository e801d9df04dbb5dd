/// The JSON Schema of saved plans.
public enum PlanSchema {
    /// The JSON Schema (draft 2020-12) of the document that ``SavedPlan/text`` writes, ending with a line feed.
    ///
    /// What cannot be said in a schema, such as that each request serves items of the plan, is checked on reading.
    /// See https://json-schema.org/draft/2020-12
    public static let text = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:dreams:plan:1",
          "title": "A plan that dreams has saved, format version 1",
          "description": "sha256 is that of all bytes before its own line: head -n -2 plan.json | sha256sum",
          "type": "object",
          "required": [
            "format", "version", "command", "profile", "host", "operator", "currency", "createdAt", "expiresAt",
            "inputsSHA256", "totals", "items", "requests", "warnings", "sha256"
          ],
          "additionalProperties": false,
          "properties": {
            "format": { "const": "dreams-plan" },
            "version": { "const": 1 },
            "command": {
              "enum": [
                "settle", "fail", "reconcile", "patch-user", "accounts create", "accounts update",
                "testbank accounts create", "testbank accounts update", "testbank accounts delete",
                "testbank credit", "testbank empty", "testbank transfer"
              ]
            },
            "profile": { "type": ["string", "null"] },
            "host": { "type": "string" },
            "operator": { "type": "string" },
            "currency": { "type": ["string", "null"] },
            "createdAt": { "$ref": "#/$defs/time" },
            "expiresAt": { "$ref": "#/$defs/time" },
            "inputsSHA256": { "$ref": "#/$defs/sha256" },
            "totals": { "type": "array", "items": { "$ref": "#/$defs/total" } },
            "items": { "type": "array", "items": { "$ref": "#/$defs/item" } },
            "requests": {
              "type": "array",
              "items": {
                "oneOf": [
                  { "$ref": "#/$defs/settle" },
                  { "$ref": "#/$defs/fail" },
                  { "$ref": "#/$defs/updateUser" },
                  { "$ref": "#/$defs/createTransaction" },
                  { "$ref": "#/$defs/updateAccount" },
                  { "$ref": "#/$defs/createAccount" },
                  { "$ref": "#/$defs/testbankCreateTransaction" },
                  { "$ref": "#/$defs/testbankCreateAccount" },
                  { "$ref": "#/$defs/testbankUpdateAccount" },
                  { "$ref": "#/$defs/testbankDeleteAccount" }
                ]
              }
            },
            "warnings": { "type": "array", "items": { "type": "string" } },
            "sha256": { "$ref": "#/$defs/sha256" }
          },
          "$defs": {
            "time": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z$"
            },
            "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
            "total": {
              "type": "object",
              "required": ["type", "currency", "count", "amountCents"],
              "additionalProperties": false,
              "properties": {
                "type": { "type": "string" },
                "currency": { "type": ["string", "null"] },
                "count": { "type": "integer", "minimum": 1 },
                "amountCents": { "type": "integer" }
              }
            },
            "reference": {
              "type": "object",
              "required": ["type", "id", "externalId"],
              "additionalProperties": false,
              "properties": {
                "type": { "type": "string" },
                "id": { "type": "string" },
                "externalId": { "type": ["string", "null"] }
              }
            },
            "transaction": {
              "type": "object",
              "required": [
                "type", "id", "externalId", "transferConsentId", "user", "amountCents", "state",
                "requestedAt", "settledAt", "failedAt", "toAccount", "toDream", "fromAccount",
                "fromDream"
              ],
              "additionalProperties": false,
              "properties": {
                "type": { "type": "string" },
                "id": { "type": "string" },
                "externalId": { "type": ["string", "null"] },
                "transferConsentId": { "type": ["string", "null"] },
                "user": { "$ref": "#/$defs/reference" },
                "amountCents": { "type": "integer" },
                "state": { "type": "string" },
                "requestedAt": { "$ref": "#/$defs/time" },
                "settledAt": { "anyOf": [{ "$ref": "#/$defs/time" }, { "type": "null" }] },
                "failedAt": { "anyOf": [{ "$ref": "#/$defs/time" }, { "type": "null" }] },
                "toAccount": { "anyOf": [{ "$ref": "#/$defs/reference" }, { "type": "null" }] },
                "toDream": { "type": ["object", "null"] },
                "fromAccount": { "anyOf": [{ "$ref": "#/$defs/reference" }, { "type": "null" }] },
                "fromDream": { "type": ["object", "null"] }
              }
            },
            "error": {
              "type": "object",
              "required": ["code", "message", "hint", "status", "requestId", "fields"],
              "additionalProperties": false,
              "properties": {
                "code": { "type": "string" },
                "message": { "type": "string" },
                "hint": { "type": ["string", "null"] },
                "status": { "type": ["integer", "null"] },
                "requestId": { "type": ["string", "null"] },
                "fields": { "type": "array", "items": { "$ref": "#/$defs/fieldError" } }
              }
            },
            "fieldError": {
              "type": "object",
              "required": ["field", "errors"],
              "additionalProperties": false,
              "properties": {
                "field": { "type": "string" },
                "errors": { "type": "array", "items": { "type": "string" } }
              }
            },
            "item": {
              "type": "object",
              "required": [
                "id", "externalId", "type", "amountCents", "user", "decision", "error", "observed",
                "ends", "extras"
              ],
              "additionalProperties": false,
              "properties": {
                "id": { "type": ["string", "null"] },
                "externalId": { "type": ["string", "null"] },
                "type": { "type": ["string", "null"] },
                "amountCents": { "type": ["integer", "null"] },
                "user": { "anyOf": [{ "$ref": "#/$defs/reference" }, { "type": "null" }] },
                "decision": { "enum": ["send", "unchanged", "refused"] },
                "error": { "anyOf": [{ "$ref": "#/$defs/error" }, { "type": "null" }] },
                "observed": { "anyOf": [{ "$ref": "#/$defs/transaction" }, { "type": "null" }] },
                "ends": { "type": "array", "items": { "$ref": "#/$defs/transaction" } },
                "extras": { "type": "object" }
              }
            },
            "accountChange": {
              "type": "object",
              "required": ["id"],
              "additionalProperties": false,
              "properties": {
                "id": { "type": "string" },
                "externalId": { "type": "string" },
                "balanceCents": { "type": "integer" },
                "liquidBalanceCents": { "type": "integer" },
                "performanceCents": { "type": "integer" },
                "performancePercent": { "type": "number" },
                "totalAcquisitionCostCents": { "type": "integer" },
                "valuationFrom": { "$ref": "#/$defs/time" },
                "valuationAt": { "$ref": "#/$defs/time" }
              }
            },
            "transactionChange": {
              "type": "object",
              "required": ["id"],
              "additionalProperties": false,
              "properties": {
                "id": { "type": "string" },
                "settledAt": { "$ref": "#/$defs/time" },
                "failedAt": { "$ref": "#/$defs/time" }
              },
              "oneOf": [{ "required": ["settledAt"] }, { "required": ["failedAt"] }]
            },
            "settle": {
              "type": "object",
              "required": ["action", "method", "path", "id", "body", "items", "followUps", "alreadySo"],
              "additionalProperties": false,
              "properties": {
                "action": { "const": "settle" },
                "method": { "const": "PATCH" },
                "path": { "type": "string", "pattern": "^/transactions/" },
                "id": { "type": "string" },
                "body": {
                  "type": "object",
                  "required": ["transaction"],
                  "additionalProperties": false,
                  "properties": {
                    "transaction": {
                      "type": "object",
                      "required": ["settledAt"],
                      "additionalProperties": false,
                      "properties": {
                        "settledAt": { "$ref": "#/$defs/time" }
                      }
                    }
                  }
                },
                "items": { "type": "array", "minItems": 1, "items": { "type": "integer", "minimum": 0 } },
                "followUps": { "type": "array", "items": { "$ref": "#/$defs/followUp" } },
                "alreadySo": { "type": "array", "items": { "type": "string" } }
              }
            },
            "fail": {
              "type": "object",
              "required": ["action", "method", "path", "id", "body", "items", "followUps", "alreadySo"],
              "additionalProperties": false,
              "properties": {
                "action": { "const": "fail" },
                "method": { "const": "PATCH" },
                "path": { "type": "string", "pattern": "^/transactions/" },
                "id": { "type": "string" },
                "body": {
                  "type": "object",
                  "required": ["transaction"],
                  "additionalProperties": false,
                  "properties": {
                    "transaction": {
                      "type": "object",
                      "required": ["failedAt"],
                      "additionalProperties": false,
                      "properties": {
                        "failedAt": { "$ref": "#/$defs/time" }
                      }
                    }
                  }
                },
                "items": { "type": "array", "minItems": 1, "items": { "type": "integer", "minimum": 0 } },
                "followUps": { "type": "array", "items": { "$ref": "#/$defs/followUp" } },
                "alreadySo": { "type": "array", "items": { "type": "string" } }
              }
            },
            "updateUser": {
              "type": "object",
              "required": ["action", "method", "path", "id", "body", "items", "followUps", "alreadySo"],
              "additionalProperties": false,
              "properties": {
                "action": { "const": "update-user" },
                "method": { "const": "PATCH" },
                "path": { "type": "string", "pattern": "^/users/" },
                "id": { "type": "string" },
                "body": {
                  "type": "object",
                  "required": ["user"],
                  "additionalProperties": false,
                  "properties": {
                    "user": {
                      "type": "object",
                      "required": [],
                      "additionalProperties": false,
                      "properties": {
                        "givenName": { "type": "string" },
                        "familyName": { "type": "string" },
                        "provisioningInitiatedAt": { "$ref": "#/$defs/time" },
                        "accounts": { "type": "array", "items": { "$ref": "#/$defs/accountChange" } },
                        "transactions": { "type": "array", "items": { "$ref": "#/$defs/transactionChange" } }
                      }
                    }
                  }
                },
                "items": { "type": "array", "minItems": 1, "items": { "type": "integer", "minimum": 0 } },
                "followUps": { "type": "array", "items": { "$ref": "#/$defs/followUp" } },
                "alreadySo": { "type": "array", "items": { "type": "string" } }
              }
            },
            "createTransaction": {
              "type": "object",
              "required": ["action", "method", "path", "id", "body", "items", "followUps", "alreadySo"],
              "additionalProperties": false,
              "properties": {
                "action": { "const": "create-transaction" },
                "method": { "const": "POST" },
                "path": { "type": "string", "pattern": "^/transactions$" },
                "id": { "type": "null" },
                "body": {
                  "type": "object",
                  "required": ["transaction"],
                  "additionalProperties": false,
                  "properties": {
                    "transaction": {
                      "type": "object",
                      "required": ["type", "externalId", "userId", "amountCents", "settledAt"],
                      "additionalProperties": false,
                      "properties": {
                        "type": { "type": "string" },
                        "externalId": { "type": "string" },
                        "userId": { "type": "string" },
                        "amountCents": { "type": "integer" },
                        "requestedAt": { "$ref": "#/$defs/time" },
                        "settledAt": { "$ref": "#/$defs/time" },
                        "toAccountId": { "type": "string" },
                        "toDreamId": { "type": "string" },
                        "fromAccountId": { "type": "string" },
                        "fromDreamId": { "type": "string" }
                      }
                    }
                  }
                },
                "items": { "type": "array", "minItems": 1, "items": { "type": "integer", "minimum": 0 } },
                "followUps": { "type": "array", "items": { "$ref": "#/$defs/followUp" } },
                "alreadySo": { "type": "array", "items": { "type": "string" } }
              }
            },
            "updateAccount": {
              "type": "object",
              "required": ["action", "method", "path", "id", "body", "items", "followUps", "alreadySo"],
              "additionalProperties": false,
              "properties": {
                "action": { "const": "update-account" },
                "method": { "const": "PATCH" },
                "path": { "type": "string", "pattern": "^/accounts/" },
                "id": { "type": "string" },
                "body": {
                  "type": "object",
                  "required": ["account"],
                  "additionalProperties": false,
                  "properties": {
                    "account": {
                      "type": "object",
                      "required": [],
                      "additionalProperties": false,
                      "properties": {
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
        \#(accounts)
            "followUp": {
              "type": "object",
              "required": ["action", "method", "path", "id", "body"],
              "additionalProperties": false,
              "properties": {
                "action": { "const": "update-account" },
                "method": { "const": "PATCH" },
                "path": { "type": "string", "pattern": "^/accounts/" },
                "id": { "type": "string" },
                "body": {
                  "type": "object",
                  "required": ["account"],
                  "additionalProperties": false,
                  "properties": {
                    "account": {
                      "type": "object",
                      "required": [],
                      "additionalProperties": false,
                      "properties": {
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
                }
              }
            }
          }
        }

        """#
}
