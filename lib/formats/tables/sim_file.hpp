#pragma once

#include "lib/formats/forms/sim_reading.hpp"
#include "lib/formats/sheets/workbook.hpp"
#include "lib/text/reading/text_source.hpp"

#include <memory>
#include <optional>
#include <string>

namespace simprof {

/// A file of SIMs, to be read from its beginning as often as needed; a workbook is taken apart once, and XML
/// is read as the JSON that says the same.
class SimFile {
public:
    /// `name` is what people call the file, for messages.
    SimFile(std::unique_ptr<TextSource> text, std::string name, SimReading reading = {});
    /// `text` has to outlive this.
    SimFile(TextSource& text, std::string name, SimReading reading = {});

    [[nodiscard]] TextSource& text();
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const SimReading& reading() const { return m_reading; }
    /// Null where it is none. Throws Error (malformed) where it cannot be read.
    [[nodiscard]] const std::shared_ptr<const Workbook>& workbook();

private:
    std::unique_ptr<TextSource> m_own_text;  ///< none where it is somebody else's
    TextSource* m_text;
    std::unique_ptr<TextSource> m_as_json;  ///< of XML
    bool m_is_looked_at = false;
    std::string m_name;
    SimReading m_reading;
    std::optional<std::shared_ptr<const Workbook>> m_workbook;  ///< once it was looked for
};

}  // namespace simprof
