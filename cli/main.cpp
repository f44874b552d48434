#include "cli/app.hpp"
#include "cli/world/world.hpp"

int main(int argc, char** argv) { return simprof::cli::run_and_end(simprof::cli::real_world(argc, argv)); }
