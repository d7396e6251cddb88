import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import type { Platform } from '../../../platform/platform.ts';
import type { MediaFiles } from './media/media-files.ts';
import { declareBytes, deleteRecording, recordingById, type StoredRecording } from './recording-store.ts';

/** tus on our rows and files: the row says how long it will be, the file's size how far it is. */
export class TusUploads extends DataStore {
  readonly #platform: Platform;
  readonly #files: MediaFiles;

  constructor(platform: Platform, files: MediaFiles) {
    super();
    this.#platform = platform;
    this.#files = files;
    this.extensions = ['creation', 'creation-defer-length', 'termination'];
  }

  async #recording(id: string): Promise<StoredRecording> {
    const recording = await recordingById(this.#platform.db, id);
    if (!recording) throw ERRORS.FILE_NOT_FOUND;
    return recording;
  }

  override async create(upload: Upload): Promise<Upload> {
    await this.#files.create(await this.#recording(upload.id));
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const recording = await this.#recording(id);
    const offset = await this.#files.rawSize(recording);
    if (offset === null) throw ERRORS.FILE_NO_LONGER_EXISTS;
    return new Upload({ id, offset, size: recording.declaredBytes ?? undefined });
  }

  override declareUploadLength(id: string, length: number): Promise<void> {
    return declareBytes(this.#platform.db, id, length);
  }

  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    return this.#files.append(await this.#recording(id), bytes, offset);
  }

  override async remove(id: string): Promise<void> {
    const recording = await this.#recording(id);
    await deleteRecording(this.#platform.db, id);
    await this.#files.remove(recording);
  }
}
