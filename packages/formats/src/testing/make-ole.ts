const SECTOR = 512;
const END = 0xfffffffe;

/** A minimal OLE container: a header, one allocation table, one directory, each stream 8 sectors of its bytes. */
export function makeOle(streams: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(streams);
  const header = Buffer.alloc(SECTOR, 0);
  header.write('d0cf11e0a1b11ae1', 0, 'hex');
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const fat = Buffer.alloc(SECTOR, 0xff);
  fat.writeUInt32LE(0xfffffffd, 0);
  fat.writeUInt32LE(END, 4);
  const directory = Buffer.alloc(SECTOR, 0);
  const data: Buffer[] = [];
  ['Root Entry', ...names].slice(0, 4).forEach((name, i) => {
    const at = i * 128;
    directory.write(`${name}\0`, at, 'utf16le');
    directory.writeUInt16LE((name.length + 1) * 2, at + 64);
    directory.writeUInt8(i === 0 ? 5 : 2, at + 66);
    directory.fill(0xff, at + 68, at + 80);
    if (i === 0) return;
    const start = 2 + (i - 1) * 8;
    directory.writeUInt32LE(start, at + 116);
    directory.writeUInt32LE(8 * SECTOR, at + 120);
    const body = Buffer.alloc(8 * SECTOR);
    streams[name]?.copy(body);
    data.push(body);
    for (let s = 0; s < 8; s++) fat.writeUInt32LE(s === 7 ? END : start + s + 1, (start + s) * 4);
  });
  return Buffer.concat([header, fat, directory, ...data]);
}
