#pragma once

#include "lib/store/rows/values.hpp"

#include <cstdint>
#include <string_view>

namespace simprof {

/// Rows that a store was asked for, in their order, whatever kind of store it is.
class Rows {
public:
    Rows() = default;
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;
    virtual ~Rows() = default;

    /// Moves to the next row; false after the last one.
    virtual bool step() = 0;
    [[nodiscard]] virtual int columns() const = 0;
    /// Lives until the next step, as do the texts and bytes below.
    [[nodiscard]] virtual Value value(int column) const = 0;

    /// 0 where it is none.
    [[nodiscard]] virtual std::int64_t number(int column) const {
        const Value found = value(column);
        const auto* number = std::get_if<std::int64_t>(&found.content());
        return number == nullptr ? 0 : *number;
    }
    [[nodiscard]] virtual std::string_view text(int column) const {
        const Value found = value(column);
        if (const auto* blob = std::get_if<Blob>(&found.content())) return blob->bytes;
        const auto* text = std::get_if<std::string_view>(&found.content());
        return text == nullptr ? std::string_view{} : *text;
    }
    [[nodiscard]] std::string_view bytes(int column) const { return text(column); }
    template <typename Id>
    [[nodiscard]] Id id(int column) const {
        return as_id<Id>(number(column));
    }
};

}  // namespace simprof
