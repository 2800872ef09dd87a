/* The platform below TeaVM's C in a module without an operating system: memory, the end of the world, and the calls in and out. */
#include "platform.h"

/* All memory of the module's own: TeaVM's heap and its tables. Exported memory keeps the arena out of the file, and what the
   host allocates lies above __heap_base, behind it. A fresh instance serves each call, so nothing here is ever given back. */
static char arena[ARENA_BYTES] __attribute__((aligned(65536)));
static size_t used = 0;

void* malloc(size_t size) {
  size_t need = (size + 15) & ~(size_t) 15;
  if (need < size || need > sizeof arena - used) __builtin_trap();
  void* at = arena + used;
  used += need;
  return at;
}

void* calloc(size_t count, size_t size) {
  if (size != 0 && count > sizeof arena / size) __builtin_trap();
  return malloc(count * size);
}

void* realloc(void* at, size_t size) { __builtin_trap(); }
void free(void* at) {}
void abort(void) { __builtin_trap(); }
int64_t time(void* at) { __builtin_trap(); }
void sceKernelDelayThread(int microseconds) { __builtin_trap(); }

void* memcpy(void* target, const void* source, size_t size) {
  char* to = target;
  const char* from = source;
  while (size >= 8) {
    *(int64_t*) to = *(const int64_t*) from;
    to += 8;
    from += 8;
    size -= 8;
  }
  while (size-- > 0) *to++ = *from++;
  return target;
}

void* memmove(void* target, const void* source, size_t size) {
  char* to = target;
  const char* from = source;
  if (to <= from || to >= from + size) return memcpy(target, source, size);
  to += size;
  from += size;
  while (size >= 8) {
    to -= 8;
    from -= 8;
    *(int64_t*) to = *(const int64_t*) from;
    size -= 8;
  }
  while (size-- > 0) *--to = *--from;
  return target;
}

void* memset(void* target, int value, size_t size) {
  char* to = target;
  int64_t word = (value & 0xff) * INT64_C(0x0101010101010101);
  while (size >= 8) {
    *(int64_t*) to = word;
    to += 8;
    size -= 8;
  }
  while (size-- > 0) *to++ = (char) value;
  return target;
}

/* What TeaVM would print of a bug goes nowhere: the trap that follows tells the host. */
void teavm_printString(char16_t* text) {}
void teavm_printWString(wchar_t* text) {}
void teavm_printInt(int32_t value) {}

/* One call into the module. Java reads which and with what, and leaves the answer. */
static int32_t called, input_address, input_length;
static int64_t answer;

int32_t rt_function(void) { return called; }
int64_t rt_input(void) { return (int64_t) input_length << 32 | (uint32_t) input_address; }
void rt_return(int64_t span) { answer = span; }

/* Runs when the module is built, never on a host: what it leaves in memory is part of the file. */
__attribute__((export_name("prepare"))) void prepare(void) {
  teavm_start();
  runtime_prepare();
}

static int64_t enter(int32_t entry_point, int32_t address, int32_t length) {
  called = entry_point;
  input_address = address;
  input_length = length;
  runtime_call();
  return answer;
}

#define ENTRY_POINT(number, name) \
  __attribute__((export_name(#name))) int64_t entry_point_##number(int32_t address, int32_t length) { \
    return enter(number, address, length); \
  }
#include "entry_points.h"
