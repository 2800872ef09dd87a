/* Empty: TeaVM has one path for a machine without virtual memory, the PSP's, and looks for this file there. */
