#!/bin/sh
yes 'the same line again and again'
