// Writes a made-up fleet for the benchmarks: catalogue.toml, fleet.csv with the SIMs in random order, and
// list.csv with the ICCIDs of all of them in another one. The same bytes for the same seed, in no memory
// worth speaking of, because every number is a permutation of the SIM's index. Usage: fleet DIRECTORY SIMS
// [SEED]
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>

namespace {

constexpr const char* catalogue = R"(
[packs.m2m.options]
data    = { values = ["on", "off"], default = "on" }
sms-mo  = { values = ["on", "off"], default = "on" }
sms-mt  = { values = ["on", "off"], default = "on" }
voice   = { values = ["off", "on"], default = "off" }
radio   = { values = ["2g", "3g", "4g", "5g"], default = "4g" }
roaming = { values = ["eu", "world", "home"], default = "eu" }

[plans]
small = { packs = ["m2m"], pricing = "capped" }
large = { packs = ["m2m"], pricing = "capped" }
metered = { packs = ["m2m"], pricing = "pay-per-use" }
shared = { packs = ["m2m"], pricing = "pooled" }

[profiles]
meter = { pack = "m2m", plan = "small", options = { radio = "2g", sms-mo = "off" } }
tracker = { pack = "m2m", plan = "small", options = { roaming = "world" } }
camera = { pack = "m2m", plan = "large", options = { radio = "5g" } }
gateway = { pack = "m2m", plan = "large", options = { sms-mo = "off", sms-mt = "off" } }
crowd = { pack = "m2m", plan = "metered", options = { radio = "3g" } }
lone = { pack = "m2m", plan = "metered", options = { radio = "3g" } }
pool = { pack = "m2m", plan = "shared" }

[[forbidden-plan-changes]]
from = "capped"
to = "pooled"
because = "the platform cannot"
)";

/// A permutation of the numbers of 2 × `half_digits` digits: a Feistel network of decimal halves.
class Permutation {
public:
    Permutation(int half_digits, std::mt19937_64& random) {
        for (int i = 0; i < half_digits; ++i) m_half *= 10;
        for (std::uint64_t& key : m_keys) key = random();
    }
    std::uint64_t size() const { return m_half * m_half; }
    std::uint64_t operator()(std::uint64_t index) const {
        std::uint64_t left = index / m_half;
        std::uint64_t right = index % m_half;
        for (const std::uint64_t key : m_keys) {
            std::uint64_t mixed = (right + key) * 0x9e3779b97f4a7c15;
            mixed = (mixed ^ (mixed >> 29)) * 0xbf58476d1ce4e5b9;
            const std::uint64_t next = (left + (mixed >> 32)) % m_half;
            left = right;
            right = next;
        }
        return left * m_half + right;
    }

private:
    std::uint64_t m_half = 1;
    std::array<std::uint64_t, 4> m_keys{};
};

std::string padded(const char* prefix, std::uint64_t number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return prefix + std::string(digits - text.size(), '0') + text;
}

std::string with_check_digit(const std::string& digits) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const int digit = digits[i] - '0';
        const bool doubles = (digits.size() - i) % 2 == 1;
        sum += !doubles ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
    }
    return digits + static_cast<char>('0' + (10 - sum % 10) % 10);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: fleet DIRECTORY SIMS [SEED]\n", stderr);
        return 2;
    }
    const std::string directory = argv[1];
    const std::uint64_t sims = std::strtoull(argv[2], nullptr, 10);
    std::mt19937_64 random{argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1};
    const Permutation cards{6, random};
    const Permutation imsis{5, random};
    const Permutation msisdns{5, random};
    const Permutation order{sims > 1'000'000 ? 4 : 3, random};
    if (sims > Permutation{4, random}.size()) return 2;
    const auto iccid = [&](std::uint64_t i) { return with_check_digit(padded("893322", cards(i), 12)); };

    std::ofstream{directory + "/catalogue.toml"} << catalogue;
    std::ofstream fleet{directory + "/fleet.csv"};
    fleet << "iccid,imsi,msisdn,status,group,profile\n";
    constexpr std::array profiles{"meter", "meter", "tracker", "tracker", "tracker", "camera", "gateway"};
    for (std::uint64_t i = 0; i < sims; ++i) {
        fleet << iccid(i) << ',' << padded("20801", imsis(i), 10) << ',' << padded("88247", msisdns(i), 10)
              << ',' << (i % 50 == 0 ? "suspended" : "active") << ",site-" << i % 20 << ',' << profiles[i % 7]
              << '\n';
    }
    std::ofstream list{directory + "/list.csv"};
    list << "iccid\n";
    for (std::uint64_t place = 0; place < order.size(); ++place) {
        if (const std::uint64_t i = order(place); i < sims) list << iccid(i) << '\n';
    }
    fleet.close();
    list.close();
    return fleet && list ? 0 : 1;
}
