/** Preloaded into a measured process (`node --import`): tells its parent the peak memory and processor time as it ends. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.send?.({ megabytes: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 });
});
