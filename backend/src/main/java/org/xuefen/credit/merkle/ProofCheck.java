package org.xuefen.credit.merkle;

import java.util.List;

/** Checks proofs with nothing but hashes at hand (RFC 9162, 2.1.3.2 and 2.1.4.2). */
public final class ProofCheck {
    private ProofCheck() {}

    /** Whether a leaf is at {@code index} of the tree of that size and root. */
    public static boolean inclusion(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        var r = leaf;
        for (var p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Hash.ofNode(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Hash.ofNode(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }

    /** Whether the tree of {@code size} and {@code root} begins with all leaves of the older one, in their order. */
    public static boolean consistency(long old, Hash oldRoot, long size, Hash root, List<Hash> path) {
        if (old < 0 || old > size) {
            return false;
        }
        if (old == size) {
            return path.isEmpty() && oldRoot.equals(root);
        }
        if (old == 0) {
            return path.isEmpty() && oldRoot.equals(Hash.EMPTY);
        }
        if (path.isEmpty()) {
            return false;
        }
        long fn = old - 1;
        long sn = size - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        // A power of two is a subtree of the new tree, and its root is left out of the path.
        int next = Long.bitCount(old) == 1 ? 0 : 1;
        var fr = next == 0 ? oldRoot : path.getFirst();
        var sr = fr;
        for (var c : path.subList(next, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.ofNode(c, fr);
                sr = Hash.ofNode(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hash.ofNode(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(oldRoot) && sr.equals(root);
    }
}
