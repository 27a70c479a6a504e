/* A disk that fails or is slow, for whoever loads this library first (LD_PRELOAD): what the file named by FIRE_DISK says is what
   fsync and fdatasync do. "fails": EIO. "slow <milliseconds>": that much later. Anything else: as ever. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int troubled(void) {
  char said[32] = "";
  const char *name = getenv("FIRE_DISK");
  FILE *file = name ? fopen(name, "r") : NULL;
  if (file) {
    if (!fgets(said, sizeof said, file)) said[0] = 0;
    fclose(file);
  }
  if (strncmp(said, "slow ", 5) == 0) usleep(1000 * atoi(said + 5));
  if (strncmp(said, "fails", 5) == 0) {
    errno = EIO;
    return 1;
  }
  return 0;
}

int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  return troubled() ? -1 : real(fd);
}

int fdatasync(int fd) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  return troubled() ? -1 : real(fd);
}
