import { expect, test } from 'vitest';
import { sniffText } from './sniff.ts';

const sniffed = (text: string) => sniffText({ kind: 'text', text, encoding: 'utf-8' }, undefined);

test('any number of comments is walked over once', () => {
  expect(sniffed(`${'<!-- -->'.repeat(26)}x`)).toBe('txt');
  expect(sniffed(`${'<!-- -->'.repeat(200_000)}x`)).toBe('txt');
  expect(sniffed(`${'<!-- --> \n'.repeat(200_000)}<html>`)).toBe('html');
  expect(sniffed('<!--'.repeat(200_000))).toBe('txt');
});

test('headers with many line ends are walked over once', () => {
  expect(sniffed(`${'a:\r\n'.repeat(20)}${'a:\r'.repeat(900)}`)).toBe('txt');
  expect(sniffed('From: x\r\nSubject: y\r\nMIME-Version: 1.0\r\n')).toBe('mhtml');
});

test.each([
  ['\ufeff <!-- a --><!-- b -->\n<!DOCTYPE html>', 'html'],
  ['<?xml version="1.0"?>\n<!-- a -->\n<html>', 'html'],
  ['<!-- <html> -->正文', 'txt'],
  ['<!-- <html> 正文', 'txt'],
])('the first tag behind declaration and comments decides: %j', (text, kind) => {
  expect(sniffed(text)).toBe(kind);
});
