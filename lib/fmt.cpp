// fmt, compiled once. Debian packages it as a shared library and as headers; as headers, each file that
// formats a sentence would compile all of it again: more than half of the time it took to compile.

#include <fmt/format-inl.h>

namespace fmt::detail {

// What fmt declares as compiled elsewhere.
template auto thousands_sep_impl<char>(locale_ref) -> thousands_sep_result<char>;
template auto decimal_point_impl<char>(locale_ref) -> char;
template auto dragonbox::to_decimal<float>(float) noexcept -> dragonbox::decimal_fp<float>;
template auto dragonbox::to_decimal<double>(double) noexcept -> dragonbox::decimal_fp<double>;

}  // namespace fmt::detail
