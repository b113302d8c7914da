/** As people write a position in a film: `1:02:03` or `2:03`. */
export function timecode(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** As a video recorder's counter shows it: `0:02:03`. */
export function counter(seconds: number): string {
  const code = timecode(seconds);
  return code.split(':').length === 3 ? code : `0:${code.padStart(5, '0')}`;
}
