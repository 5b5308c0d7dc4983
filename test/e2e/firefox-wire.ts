// The wire to Firefox: it sends nothing small while what it sent before is not acknowledged, which Linux leaves for 40 ms.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** A WebSocket's “pong” that nobody asked for (RFC 6455, 5.5.3): it calls for no answer. Firefox takes no mask of noughts. */
const pong = Buffer.from([0x8a, 0x80, 1, 2, 3, 4]);

/**
 * Connects by `connect`, and has everything that comes over the WebSocket acknowledged at once from then on: whatever is
 * sent carries the acknowledgement with it. An event before an answer kept that answer back for 40 ms else.
 */
export async function acknowledged<T>(connect: () => Promise<T>): Promise<T> {
  const watch = (message: unknown) => acknowledge((message as { socket: Socket }).socket);
  subscribe('net.client.socket', watch);
  try {
    return await connect();
  } finally {
    unsubscribe('net.client.socket', watch);
  }
}

function acknowledge(socket: Socket): void {
  let isWebSocket = false;
  socket.on('data', (part: Buffer) => {
    if (isWebSocket && socket.writable) socket.write(pong);
    isWebSocket ||= part.subarray(0, 12).toString('latin1') === 'HTTP/1.1 101';
  });
}
