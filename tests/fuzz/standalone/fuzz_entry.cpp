#include "tests/fuzz/fuzzed_reader.hpp"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

// What libFuzzer calls. SIMPROF_FUZZ_READER names the reader, SIMPROF_FUZZ_SAMPLES a directory into which its
// samples are written first.

namespace {

const simprof::fuzz::FuzzedReader& reader() {
    static const simprof::fuzz::FuzzedReader* const chosen = [] {
        const char* const name = std::getenv("SIMPROF_FUZZ_READER");
        const auto* const found = simprof::fuzz::fuzzed_reader(name == nullptr ? "" : name);
        if (found == nullptr) std::abort();
        return found;
    }();
    return *chosen;
}

void write_samples(const std::string& directory) {
    int number = 0;
    for (const std::string& sample : reader().samples())
        std::ofstream{directory + "/sample-" + std::to_string(++number), std::ios::binary} << sample;
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/) {
    if (const char* const directory = std::getenv("SIMPROF_FUZZ_SAMPLES")) write_samples(directory);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    (void)reader().read({reinterpret_cast<const char*>(data), size});
    return 0;
}
