import { type Day, dayOf } from './day.ts';

/** 二十四节气 in the order of the Gregorian year, from 小寒 (the sun at 285° of longitude), 15° apart. */
export const SOLAR_TERMS = [
  '小寒',
  '大寒',
  '立春',
  '雨水',
  '惊蛰',
  '春分',
  '清明',
  '谷雨',
  '立夏',
  '小满',
  '芒种',
  '夏至',
  '小暑',
  '大暑',
  '立秋',
  '处暑',
  '白露',
  '秋分',
  '寒露',
  '霜降',
  '立冬',
  '小雪',
  '大雪',
  '冬至',
] as const;

const DEGREE = Math.PI / 180;
/** Julian day number of 1970-01-01 00:00 in Beijing (UTC+8). */
const EPOCH = 2_440_587.5 - 8 / 24;

/** Apparent longitude of the sun in degrees (Meeus, Astronomical Algorithms, ch. 25; good to 0.01°). */
function sunLongitude(julianDay: number): number {
  const t = (julianDay - 2_451_545) / 36_525;
  const mean = 280.46646 + t * (36_000.76983 + t * 0.0003032);
  const anomaly = (357.52911 + t * (35_999.05029 - t * 0.0001537)) * DEGREE;
  const centre =
    (1.914602 - t * (0.004817 + t * 0.000014)) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  return mean + centre - 0.00569 - 0.00478 * Math.sin((125.04 - 1934.136 * t) * DEGREE);
}

/**
 * The day on which a solar term begins in Beijing time; `term` is its place in {@link SOLAR_TERMS}. Terms within a
 * quarter of an hour of midnight may fall a day off (none does for 清明 in 1950–2100).
 */
export function solarTermDay(year: number, term: number): Day {
  const target = 285 + term * 15;
  let moment = EPOCH + (Date.UTC(year, 0, 6) / 86_400_000 + term * 15.2184);
  for (let round = 0; round < 6; round++) {
    const off = ((((target - sunLongitude(moment)) % 360) + 540) % 360) - 180;
    moment += (off * 365.2422) / 360;
  }
  return dayOf(Math.floor(moment - EPOCH));
}
