/** Where bytes are kept, apart from what they mean. A folder now; the interface asks for nothing an object store lacks. */
@NullMarked
package org.xuefen.asset.blob;

import org.jspecify.annotations.NullMarked;
