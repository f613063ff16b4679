namespace Changping.Admin.Data;

/// <summary>Somebody else was faster: nothing of this command was written. Says what they did and what to do now.</summary>
public sealed class ConflictException(string message, Exception? inner = null) : Exception(message, inner);
