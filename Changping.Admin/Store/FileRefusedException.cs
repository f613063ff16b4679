namespace Changping.Admin.Store;

/// <summary>A file is not taken, not made or not given out; says why in a sentence for the officer, and what to do.</summary>
public sealed class FileRefusedException(string message, Exception? inner = null) : Exception(message, inner);
