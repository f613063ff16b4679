using System.Text;
using Changping.Admin.Store.Sqlite;

namespace Changping.Admin.Files.Backups;

/// <summary>
/// What backups are sealed with. It lies in a file, so that neither a list of processes nor a page of settings shows it; read each time it is needed, so
/// that a new one counts from the next backup on.
/// </summary>
/// <param name="File">Null: backups are not sealed.</param>
public sealed record BackupPassphrase(string? File)
{
    /// <summary>OpenPGP asks a guesser for little work at each try: the length has to do it.</summary>
    public const int Shortest = 20;

    /// <summary>How one is made that nobody guesses.</summary>
    public const string Made = "openssl rand -base64 32";

    /// <summary>In another encoding every character would be read as the same one, and any such passphrase would open any such backup.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public bool IsSet => File is not null;

    /// <returns>The first line of the file.</returns>
    /// <exception cref="BackupRefusedException">No file is named, it cannot be read, or what it has is too short.</exception>
    public string Read()
    {
        if (File is null)
        {
            throw new BackupRefusedException("passphrase", "没有指定备份口令文件；请设环境变量 Backups__PassphraseFile，或加 --passphrase-file。");
        }

        string line;
        try
        {
            line = System.IO.File.ReadLines(File, Strict).FirstOrDefault()?.Trim() ?? "";
        }
        catch (DecoderFallbackException foreign)
        {
            throw new BackupRefusedException("passphrase", $"备份口令文件 {File} 不是 UTF-8 编码；请另存为 UTF-8 后重试。", foreign);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new BackupRefusedException("passphrase", $"备份口令文件 {File} 读不出；请核对 Backups__PassphraseFile 或 --passphrase-file，并给运行本程序的用户读取权限。", unreadable);
        }

        return line.Length >= Shortest ? line : throw new BackupRefusedException(
            "passphrase", $"备份口令文件 {File} 的第一行只有 {line.Length} 个字符，至少要 {Shortest} 个；可用 {Made} 生成，并另行妥善保存：没有它，备份打不开。");
    }

    /// <exception cref="BackupRefusedException">One is named that cannot be used; no start goes on as if backups were sealed.</exception>
    public void RequireUsable()
    {
        if (IsSet)
        {
            Read();
        }
    }
}
