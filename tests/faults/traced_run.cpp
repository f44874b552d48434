#include "tests/faults/traced_run.hpp"

#include "tests/faults/disk_record.hpp"
#include "tests/faults/system_calls.hpp"

#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <utility>

namespace simprof::fault_test {

#ifdef __x86_64__

namespace {

using program_test::Ended;
using program_test::Running;

/// Where the kernel stops for a call, SIGTRAP has this bit.
constexpr int at_a_call = SIGTRAP | 0x80;
constexpr auto no_call = static_cast<unsigned long long>(-1);

class Tracer {
public:
    Tracer(Running& running, const Fault& fault, int at, const std::string& directory)
        : m_running(running), m_fault(fault), m_at(at), m_record(directory) {}

    TracedRun run() {
        ::waitpid(process(), &m_status, 0);  // stopped as the program's first instruction comes
        ::ptrace(PTRACE_SETOPTIONS, process(), nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
        while (goes_on()) take_stop();
        return {m_running.ended(m_status), m_calls, m_hit, m_record.at_risk_when_told()};
    }

private:
    [[nodiscard]] pid_t process() const { return m_running.process(); }

    bool goes_on() {
        if (m_killed) return false;
        ::ptrace(PTRACE_SYSCALL, process(), nullptr, m_signal);
        m_signal = 0;
        return ::waitpid(process(), &m_status, 0) == process() && WIFSTOPPED(m_status);
    }

    void take_stop() {
        if (WSTOPSIG(m_status) != at_a_call) {
            m_signal = WSTOPSIG(m_status);
            return;
        }
        user_regs_struct registers{};
        ::ptrace(PTRACE_GETREGS, process(), nullptr, &registers);
        if (m_inside)
            leave(registers);
        else
            enter(registers);
        m_inside = !m_inside;
    }

    void enter(user_regs_struct& registers) {
        const auto number = static_cast<long>(registers.orig_rax);
        if (!m_begun) {
            m_begun = number == SYS_umask;
            return;
        }
        if (m_fault.kind == Fault::Kind::none)
            m_record.begins({process(), number, registers.rdi, registers.rsi, registers.rdx, registers.r10});
        const SystemCall* const call = system_call(number);
        if (call == nullptr || (call->sets & static_cast<int>(m_fault.set)) == 0) return;
        if (number == SYS_exit_group && m_fault.kind == Fault::Kind::error) return;
        ++m_calls;
        if (m_at == 0 || !(m_calls == m_at || (m_fault.lasting && m_calls > m_at))) return;
        if (m_hit.empty()) m_hit = call->name;
        spoil(registers, number);
    }

    void spoil(user_regs_struct& registers, long number) {
        switch (m_fault.kind) {
            case Fault::Kind::none:
                break;
            case Fault::Kind::error:
                // This one says that there is nothing by giving nothing.
                if (number == SYS_brk) {
                    m_asked_for = std::exchange(registers.rdi, 0);
                } else {
                    registers.orig_rax = no_call;
                    m_fails = true;
                }
                break;
            case Fault::Kind::half:
                if (registers.rdx > 1) registers.rdx /= 2;
                break;
            case Fault::Kind::kill:
                ::kill(process(), SIGKILL);
                ::waitpid(process(), &m_status, 0);
                m_killed = true;
                return;
            case Fault::Kind::signal:
                ::kill(process(), m_fault.number);
                break;
        }
        ::ptrace(PTRACE_SETREGS, process(), nullptr, &registers);
    }

    void leave(user_regs_struct& registers) {
        if (m_fault.kind == Fault::Kind::none && m_begun && static_cast<long long>(registers.rax) >= 0)
            m_record.succeeded();
        if (m_asked_for != 0) {
            registers.rdi = std::exchange(m_asked_for, 0);
            ::ptrace(PTRACE_SETREGS, process(), nullptr, &registers);
        }
        if (!m_fails) return;
        m_fails = false;
        registers.rax = static_cast<unsigned long long>(-static_cast<long long>(m_fault.number));
        ::ptrace(PTRACE_SETREGS, process(), nullptr, &registers);
    }

    Running& m_running;
    const Fault& m_fault;
    int m_at;
    int m_status = 0;
    int m_signal = 0;  ///< that is handed on to it
    int m_calls = 0;
    std::string m_hit;
    bool m_inside = false;  ///< of a call
    bool m_begun = false;   ///< with its own work: umask is the first that it does
    bool m_fails = false;   ///< the call at hand
    bool m_killed = false;
    unsigned long long m_asked_for = 0;  ///< the end of memory that brk was not given
    DiskRecord m_record;
};

}  // namespace

bool can_trace() { return true; }

TracedRun traced_run(const program_test::TestedProgram& program, const program_test::Words& words,
                     const Fault& fault, int at) {
    Running running = program.start(words, [] { ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr); });
    return Tracer{running, fault, at, program.directory}.run();
}

#else

bool can_trace() { return false; }

TracedRun traced_run(const program_test::TestedProgram&, const program_test::Words&, const Fault&, int) {
    return {};
}

#endif

}  // namespace simprof::fault_test
