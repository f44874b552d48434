#include "lib/formats/sheets/package/zip_archive.hpp"

#include "lib/formats/sheets/package/sheet_limits.hpp"
#include "lib/formats/sheets/package/sheet_refusals.hpp"
#include "lib/formats/sheets/package/zip_reading.hpp"
#include "lib/text/words/file_name.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace simprof {

namespace {

constexpr uLong encrypted_flag = 1;
constexpr std::size_t longest_name = 512;

/// A part of an archive, unpacked as it is read.
class ZipPart final : public TextSource {
public:
    ZipPart(std::string_view archive, unz64_file_pos position, Sentence place)
        : m_zip(archive), m_position(position), m_place(std::move(place)) {
        rewind();
    }

    void rewind() override {
        const bool opened =
            unzGoToFilePos64(m_zip.get(), &m_position) == UNZ_OK && unzOpenCurrentFile(m_zip.get()) == UNZ_OK;
        if (!opened) throw_damaged();
        m_ended = false;
    }

    std::size_t read(std::span<char> into) override {
        if (m_ended) return 0;
        const auto most = static_cast<unsigned>(std::min(into.size(), std::size_t{1} << 20U));
        const int count = unzReadCurrentFile(m_zip.get(), into.data(), most);
        if (count > 0) return static_cast<std::size_t>(count);
        if (count < 0 || unzeof(m_zip.get()) != 1 || unzCloseCurrentFile(m_zip.get()) != UNZ_OK)
            throw_damaged();
        m_ended = true;
        return 0;
    }

private:
    [[noreturn]] void throw_damaged() const {
        throw damaged_workbook(said("{place}: it is damaged.", "place"_is = m_place));
    }

    ZipReading m_zip;
    unz64_file_pos m_position;
    Sentence m_place;
    bool m_ended = false;
};

}  // namespace

ZipArchive::ZipArchive(std::string bytes, std::string file)
    : m_bytes(std::move(bytes)), m_file(std::move(file)) {
    read_directory();
}

std::string ZipArchive::key_of(std::string_view part) {
    if (part.starts_with('/') || part.starts_with('\\')) part.remove_prefix(1);
    std::string key{part};
    for (char& c : key) {
        if (c == '\\') c = '/';
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return key;
}

void ZipArchive::read_directory() {
    const ZipReading zip{m_bytes};
    if (!zip.is_open())
        throw damaged_workbook(
            said("{place}: the zip archive is damaged, or was cut off.", "place"_is = called(m_file)));
    std::array<char, longest_name> name{};
    for (int found = unzGoToFirstFile(zip.get()); found == UNZ_OK; found = unzGoToNextFile(zip.get())) {
        unz_file_info64 info{};
        unz64_file_pos position{};
        const bool known = unzGetCurrentFileInfo64(zip.get(), &info, name.data(), name.size(), nullptr, 0,
                                                   nullptr, 0) == UNZ_OK &&
                           unzGetFilePos64(zip.get(), &position) == UNZ_OK;
        if (!known)
            throw damaged_workbook(said("{place}: the list of what is in the zip archive is damaged.",
                                        "place"_is = called(m_file)));
        if (info.size_filename >= name.size()) continue;
        const Part part{position.pos_in_zip_directory, position.num_of_file, info.compressed_size,
                        info.uncompressed_size, (info.flag & encrypted_flag) != 0};
        const std::string_view shown{name.data(), info.size_filename};
        if (!m_parts.emplace(key_of(shown), part).second)
            throw damaged_workbook(said("{file}: the part {part} is in it twice.", "file"_is = called(m_file),
                                        "part"_is = shown));
        if (m_parts.size() > most_parts)
            throw damaged_workbook(said("{file}: it has more than {most} parts.", "file"_is = called(m_file),
                                        "most"_is = most_parts));
    }
}

bool ZipArchive::has_folder(std::string_view folder) const {
    const auto key = key_of(folder) + '/';
    const auto found = m_parts.lower_bound(key);
    return found != m_parts.end() && found->first.starts_with(key);
}

std::unique_ptr<TextSource> ZipArchive::open(std::string_view part) const {
    const auto found = m_parts.find(key_of(part));
    if (found == m_parts.end())
        throw damaged_workbook(
            said("{file}: the part {part} is missing.", "file"_is = called(m_file), "part"_is = part));
    const Part& found_part = found->second;
    check(found_part, part);
    return std::make_unique<ZipPart>(m_bytes, unz64_file_pos{found_part.directory_offset, found_part.number},
                                     part_of(m_file, part));
}

/// Reading ends where the archive says that the part does, so what it says is what can come.
void ZipArchive::check(const Part& part, std::string_view name) const {
    if (part.is_encrypted) throw encrypted_workbook(m_file);
    const bool is_bomb = part.unpacked > harmless_part && part.unpacked / most_unpacked > part.packed;
    if (is_bomb || part.unpacked > longest_part) throw bomb(part_of(m_file, name), part.unpacked);
}

}  // namespace simprof
