namespace Changping.Admin.Store.Sqlite;

/// <summary>A copy of the database is not made, or not taken back; says why and what to do. Nothing of it is left.</summary>
/// <param name="code">As the command line reports it, such as not-a-database.</param>
public sealed class BackupRefusedException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code => code;
}
