/** One entry as it is written, lies included. */
export interface RawEntry {
  readonly name: string;
  /** What stands in the file, compressed or not. */
  readonly data: Uint8Array;
  readonly deflated?: boolean;
  /** The size that the directory declares; the truth if left out (only possible where nothing is compressed). */
  readonly declared?: number;
  readonly encrypted?: boolean;
}

/** A zip file written field by field, so that tests can lie in it. */
export function makeZip(entries: readonly RawEntry[], count = entries.length): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.encrypted === true ? 1 : 0, 2);
    fields.writeUInt16LE(entry.deflated === true ? 8 : 0, 4);
    fields.writeUInt32LE(entry.data.length, 14);
    fields.writeUInt32LE(entry.declared ?? entry.data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, entry.data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, name);
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Math.min(count, 0xffff), 4);
  end.writeUInt16LE(Math.min(count, 0xffff), 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, central, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
