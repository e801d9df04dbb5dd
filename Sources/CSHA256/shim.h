// SHA-256 by the instructions that some processors have for it, at a fifth of the time. Swift has no names for these.
// See Intel's "Intel SHA Extensions" (2013) and FIPS 180-4, section 6.2.2.

#ifndef DREAMS_CSHA256_SHIM_H
#define DREAMS_CSHA256_SHIM_H

#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

/// Whether the processor has the instructions that csha256_compress needs.
static inline int csha256_is_available(void) {
    unsigned int eax, ebx, ecx, edx;
    if (!__get_cpuid(1, &eax, &ebx, &ecx, &edx)) return 0;
    int has_shuffles = (ecx & bit_SSSE3) != 0 && (ecx & bit_SSE41) != 0;
    if (!__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx)) return 0;
    return has_shuffles && (ebx & bit_SHA) != 0;
}

/// Takes `count` blocks of 64 bytes into a state. `constants` are the 64 of section 4.2.2. Only where
/// csha256_is_available says so.
__attribute__((target("sha,sse4.1,ssse3"))) static inline void csha256_compress(
    uint32_t *state, const uint8_t *blocks, size_t count, const uint32_t *constants) {
    const __m128i big_endian = _mm_set_epi64x(0x0C0D0E0F08090A0B, 0x0405060700010203);
    // The instructions want the eight words as (a, b, e, f) and (c, d, g, h), the first of each in the highest place.
    __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
    __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
    __m128i abef = _mm_alignr_epi8(low, high, 8);
    __m128i cdgh = _mm_blend_epi16(high, low, 0xF0);
    for (; count > 0; count -= 1, blocks += 64) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        // The last sixteen words of the message schedule, four in each.
        __m128i words[4];
#pragma clang loop unroll(full)
        for (int group = 0; group < 16; group += 1) {
            __m128i next;
            if (group < 4) {
                next = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(blocks + 16 * group)), big_endian);
            } else {
                const __m128i before = words[(group + 3) % 4];
                next = _mm_sha256msg1_epu32(words[group % 4], words[(group + 1) % 4]);
                next = _mm_add_epi32(next, _mm_alignr_epi8(before, words[(group + 2) % 4], 4));
                next = _mm_sha256msg2_epu32(next, before);
            }
            words[group % 4] = next;
            const __m128i sum = _mm_add_epi32(next, _mm_loadu_si128((const __m128i *)(constants + 4 * group)));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    low = _mm_shuffle_epi32(abef, 0x1B);
    high = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xF0));
    _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

#else

static inline int csha256_is_available(void) { return 0; }

/// Never called.
static inline void csha256_compress(
    uint32_t *state, const uint8_t *blocks, size_t count, const uint32_t *constants) {}

#endif

#endif
