#pragma once

#include "lib/language/sentence.hpp"
#include "lib/language/system_reason.hpp"

#include <memory>
#include <system_error>
#include <utility>

namespace simprof {

/// What the system refused to do with a file: its number, and the sentence for people, for behind a colon.
class FileFailure : public std::system_error {
public:
    FileFailure(int error, Sentence told)
        : std::system_error{error, std::generic_category(), told.english()},
          m_told(std::make_shared<const Sentence>(std::move(told))) {}
    [[nodiscard]] const Sentence& told() const noexcept { return *m_told; }

private:
    std::shared_ptr<const Sentence> m_told;  ///< shared by copies, which must not throw
};

}  // namespace simprof
