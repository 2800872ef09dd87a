package io.decentralml.rpc;

/** Who called: somebody to whom notifications can be delivered later, or not. */
interface Subscriber {
  /**
   * Opens a subscription, which stays silent until {@link Delivery#begin()}.
   *
   * @throws RpcException if none may be opened here, or the method refuses
   */
  Delivery subscribe(MethodTable.Subscribe method, Parameters parameters) throws RpcException;

  /**
   * Ends a subscription.
   *
   * @param family as in {@link MethodTable.Subscribe}
   * @return whether there was one of that kind
   */
  boolean unsubscribe(String family, String id);

  /** How often the connection may call. */
  CallRate rate();

  /** A subscription whose client does not know yet that it exists. */
  interface Delivery {
    /** The subscription's name. */
    String id();

    /** Sends what has come up meanwhile, and everything from now on as it comes. */
    void begin();
  }

  /** A caller who gets one answer and nothing else. */
  static Subscriber none(CallRate rate) {
    return new Subscriber() {
      @Override
      public CallRate rate() {
        return rate;
      }

      @Override
      public Delivery subscribe(MethodTable.Subscribe method, Parameters parameters)
          throws RpcException {
        throw new RpcException(RpcError.NEEDS_WEBSOCKET);
      }

      @Override
      public boolean unsubscribe(String family, String id) {
        return false;
      }
    };
  }
}
