/* Included before everything that TeaVM generates, whose own string.h hides the one with these. */
#pragma once
#include <stddef.h>
#include <stdint.h>

void* memcpy(void* target, const void* source, size_t size);
void* memmove(void* target, const void* source, size_t size);
void* memset(void* target, int value, size_t size);
size_t strlen(const char* text);

/* Named by code of TeaVM that a runtime never reaches. */
int64_t time(void* at);
void sceKernelDelayThread(int microseconds);

#include "host_imports.h"
