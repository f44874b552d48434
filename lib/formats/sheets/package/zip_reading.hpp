#pragma once

#include <minizip/unzip.h>

#include <memory>
#include <string_view>

namespace simprof {

/// An archive in memory as minizip reads it, with a place of its own.
class ZipReading {
public:
    /// `bytes` must outlive this.
    explicit ZipReading(std::string_view bytes);
    ZipReading(const ZipReading&) = delete;
    ZipReading& operator=(const ZipReading&) = delete;
    ~ZipReading();

    [[nodiscard]] bool is_open() const noexcept { return m_file != nullptr; }
    [[nodiscard]] unzFile get() const noexcept { return m_file; }

private:
    std::string_view m_bytes;
    unzFile m_file;
};

}  // namespace simprof
