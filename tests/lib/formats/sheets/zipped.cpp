#include "tests/lib/formats/sheets/zipped.hpp"

#include <minizip/zip.h>

#include <algorithm>
#include <stdexcept>

namespace simprof::test {

namespace {

struct GrowingFile {
    std::string bytes;
    std::size_t at = 0;
};

voidpf open_growing(voidpf opaque, const void* /*name*/, int /*mode*/) { return opaque; }
uLong read_growing(voidpf /*opaque*/, voidpf stream, void* into, uLong size) {
    auto& file = *static_cast<GrowingFile*>(stream);
    const std::size_t count = file.bytes.copy(static_cast<char*>(into), size, file.at);
    file.at += count;
    return count;
}
uLong write_growing(voidpf /*opaque*/, voidpf stream, const void* from, uLong size) {
    auto& file = *static_cast<GrowingFile*>(stream);
    file.bytes.resize(std::max(file.bytes.size(), file.at + size));
    file.bytes.replace(file.at, size, static_cast<const char*>(from), size);
    file.at += size;
    return size;
}
ZPOS64_T tell_growing(voidpf /*opaque*/, voidpf stream) { return static_cast<GrowingFile*>(stream)->at; }
long seek_growing(voidpf /*opaque*/, voidpf stream, ZPOS64_T offset, int origin) {
    auto& file = *static_cast<GrowingFile*>(stream);
    file.at = offset;
    if (origin == ZLIB_FILEFUNC_SEEK_END) file.at += file.bytes.size();
    return 0;
}
int close_growing(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }
int no_fault(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }

void must_be_ok(int answer) {
    if (answer != ZIP_OK) throw std::runtime_error{"The archive cannot be written."};
}

void add_part(zipFile zip, const std::string& name, const std::string& text, bool encrypted) {
    must_be_ok(zipOpenNewFileInZip4_64(zip, name.c_str(), nullptr, nullptr, 0, nullptr, 0, nullptr,
                                       Z_DEFLATED, 9, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY,
                                       nullptr, 0, 0, encrypted ? 1 : 0, 1));
    must_be_ok(zipWriteInFileInZip(zip, text.data(), static_cast<unsigned>(text.size())));
    must_be_ok(zipCloseFileInZip(zip));
}

}  // namespace

std::string zipped(const Parts& parts, bool encrypted) {
    GrowingFile file;
    zlib_filefunc64_def memory{open_growing, read_growing,  write_growing, tell_growing,
                               seek_growing, close_growing, no_fault,      &file};
    zipFile zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &memory);
    must_be_ok(zip == nullptr ? ZIP_ERRNO : ZIP_OK);
    for (const auto& [name, text] : parts) add_part(zip, name, text, encrypted);
    must_be_ok(zipClose(zip, nullptr));
    return file.bytes;
}

}  // namespace simprof::test
