namespace Changping.Admin.Store.Sqlite;

/// <summary>The database is not used as it is; says why and what to do, in one sentence. Nothing in it was changed.</summary>
/// <param name="code">As the command line reports it, such as newer.</param>
public sealed class DatabaseRefusedException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code => code;
}
