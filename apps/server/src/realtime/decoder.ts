import { Decoder, PacketType } from 'socket.io-parser';

/** Event, ack, connect and disconnect; not the client's errors, nor anything with attachments. */
const HIGHEST_TYPE = PacketType.ACK;

/** Takes text packets of the namespace `/` and nothing else; whatever else comes closes the connection. */
export class TextDecoder extends Decoder {
  constructor() {
    super({ maxAttachments: 0 });
  }

  override add(packet: unknown): void {
    if (typeof packet !== 'string') throw new Error('not a text packet');
    const type = packet.charCodeAt(0) - '0'.charCodeAt(0);
    if (!(type >= PacketType.CONNECT && type <= HIGHEST_TYPE)) throw new Error('packet type refused');
    if (packet.charAt(1) === '/') throw new Error('namespace refused');
    super.add(packet);
  }
}
