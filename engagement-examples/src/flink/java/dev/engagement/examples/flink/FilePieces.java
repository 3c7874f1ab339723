package dev.engagement.examples.flink;

import java.util.List;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.BlockSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;

/**
 * Lets many tasks read one file, also where the file system says nothing of blocks, as a local disk and most object
 * stores do. Compressed files stay whole, empty ones are left out.
 */
final class FilePieces extends BlockSplittingRecursiveEnumerator {

    private static final long PIECE = 1 << 25;

    private final boolean whole;

    /**
     * Cuts files.
     *
     * @param whole whether each file is to stay one piece, as Flink needs it where files come later: it takes a path
     *     only once
     */
    FilePieces(boolean whole) {
        this.whole = whole;
    }

    @Override
    protected void convertToSourceSplits(FileStatus file, FileSystem files, List<FileSourceSplit> target) {
        long end = file.getLen();
        long piece = whole || !isFileSplittable(file.getPath()) ? end : PIECE;
        for (long begin = 0; begin < end; begin += piece) {
            target.add(new FileSourceSplit(
                    getNextId(), file.getPath(), begin, Math.min(piece, end - begin), file.getModificationTime(), end));
        }
    }
}
