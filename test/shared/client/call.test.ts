import { attachment } from '#functions/http/content-disposition.ts';
import { call } from '#shared/client/call.ts';

const answering = (response: Response) => ({
  baseUrl: '',
  surface: 'tab' as const,
  token: async () => 'token',
  fetch: async () => response,
});

describe('a call that returns a file', () => {
  const at = { programId: 'p1', number: 'MTG-1' };

  test('gives its name, type and bytes', async () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x57, 0x00]);
    const headers = { 'content-type': 'text/vtt', 'content-disposition': attachment('Größe; 1.vtt'), etag: '"t"' };
    const called = await call(answering(new Response(bytes, { headers })), 'meeting.download-transcript', { at });
    expect(called).toEqual({
      isUnchanged: false,
      reply: { name: 'Größe; 1.vtt', type: 'text/vtt', bytes },
      etag: '"t"',
    });
  });

  test('is refused like any other call', async () => {
    const body = JSON.stringify({ code: 'transcript/not-yours', status: 403, title: 'No.' });
    const refused = call(answering(new Response(body, { status: 403 })), 'meeting.download-transcript', { at });
    await expect(refused).rejects.toMatchObject({ code: 'transcript/not-yours' });
  });
});
