import { expect, test } from 'vitest';
import { deviceOf } from './device';

const like = 'Mozilla/5.0';

test('a browser and its system are named', () => {
  expect(
    deviceOf(
      `${like} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Safari/537.36`,
    ),
  ).toBe('Chrome · macOS');
  expect(
    deviceOf(
      `${like} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Safari/537.36 Edg/143.0`,
    ),
  ).toBe('Edge · Windows');
  expect(
    deviceOf(
      `${like} (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1`,
    ),
  ).toBe('Safari · iOS');
});

test('what cannot be told is not guessed', () => {
  expect(deviceOf('curl/8.5.0')).toBeNull();
  expect(deviceOf(null)).toBeNull();
});
