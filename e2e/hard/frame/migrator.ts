// A process that migrates and ends; it may be killed anywhere. Argument: a folder or a server's address.
import { migrate, openDatabase } from '@gangmu/store';

const place = process.argv[2] as string;
const database = await openDatabase(place.startsWith('postgres') ? { url: place, poolSize: 2 } : { folder: place });
process.stdout.write('open\n');
await migrate(database.db);
await database.close();
process.stdout.write('done\n');
