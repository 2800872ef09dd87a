/* A throw cannot be caught in a runtime: it traps. wasm32 has no way to unwind, and hosts enable no exceptions. */
#pragma once
typedef int jmp_buf[1];
#define setjmp(buffer) 0
#define longjmp(buffer, value) __builtin_trap()
