/**
 * Assets as objects of a bucket: S3 and what speaks its protocol, Google Cloud Storage, Azure Blob
 * Storage. An asset is one object, named by its {@link io.decentralml.assets.Cid}. Requests and
 * signatures are Apache OpenDAL's; what may be asked, for how long, and what its answers mean is
 * said here. {@link io.decentralml.objectstores.ObjectStores} opens a store from its address.
 */
@NullMarked
package io.decentralml.objectstores;

import org.jspecify.annotations.NullMarked;
