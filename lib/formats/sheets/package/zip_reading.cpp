#include "lib/formats/sheets/package/zip_reading.hpp"

#include <algorithm>
#include <cstring>

namespace simprof {

namespace {

/// What minizip takes for an open file.
struct BytesInMemory {
    explicit BytesInMemory(std::string_view all) : bytes(all) {}
    std::string_view bytes;
    ZPOS64_T at = 0;
};

voidpf open_bytes(voidpf opaque, const void* /*name*/, int /*mode*/) {
    return std::make_unique<BytesInMemory>(*static_cast<const std::string_view*>(opaque)).release();
}

uLong read_bytes(voidpf /*opaque*/, voidpf stream, void* into, uLong size) {
    auto& file = *static_cast<BytesInMemory*>(stream);
    const auto count = std::min<ZPOS64_T>(size, file.bytes.size() - file.at);
    std::memcpy(into, file.bytes.data() + file.at, count);
    file.at += count;
    return count;
}

uLong write_nothing(voidpf /*opaque*/, voidpf /*stream*/, const void* /*from*/, uLong /*size*/) { return 0; }

ZPOS64_T tell(voidpf /*opaque*/, voidpf stream) { return static_cast<BytesInMemory*>(stream)->at; }

long seek(voidpf /*opaque*/, voidpf stream, ZPOS64_T offset, int origin) {
    auto& file = *static_cast<BytesInMemory*>(stream);
    ZPOS64_T from = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR) from = file.at;
    if (origin == ZLIB_FILEFUNC_SEEK_END) from = file.bytes.size();
    if (offset > file.bytes.size() - from) return -1;
    file.at = from + offset;
    return 0;
}

int close_bytes(voidpf /*opaque*/, voidpf stream) {
    const std::unique_ptr<BytesInMemory> closed{static_cast<BytesInMemory*>(stream)};
    return 0;
}

int no_error(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }

unzFile open_archive(std::string_view& bytes) {
    zlib_filefunc64_def memory{open_bytes, read_bytes,  write_nothing, tell,
                               seek,       close_bytes, no_error,      &bytes};
    return unzOpen2_64("", &memory);
}

}  // namespace

ZipReading::ZipReading(std::string_view bytes) : m_bytes(bytes), m_file(open_archive(m_bytes)) {}

ZipReading::~ZipReading() {
    if (m_file != nullptr) unzClose(m_file);
}

}  // namespace simprof
