#!/bin/sh
# Leaves processes behind, one of them in a session of its own, which would write later.
(setsid sh -c 'sleep 1; echo late >late; sleep 100000' &)
nohup sleep 100000 >/dev/null 2>&1 &
echo done >result
