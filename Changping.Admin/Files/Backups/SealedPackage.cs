using Changping.Admin.Store.Sqlite;
using Org.BouncyCastle.Bcpg;
using Org.BouncyCastle.Bcpg.OpenPgp;
using Org.BouncyCastle.Security;

namespace Changping.Admin.Files.Backups;

/// <summary>One file that only a passphrase opens: an OpenPGP message (AES-256, with its integrity), which <c>gpg --decrypt</c> opens too, should
/// this program be gone.</summary>
internal static class SealedPackage
{
    private const int Part = 1 << 16;

    /// <param name="write">Writes what is to be sealed; the stream goes forward only.</param>
    public static async Task WriteAsync(Stream target, string passphrase, Func<Stream, Task> write)
    {
        var cipher = new PgpEncryptedDataGenerator(SymmetricKeyAlgorithmTag.Aes256, withIntegrityPacket: true, new SecureRandom());
        cipher.AddMethodUtf8(passphrase.ToCharArray(), HashAlgorithmTag.Sha256);
        await using var closed = cipher.Open(target, new byte[Part]);
        await using var content = new PgpLiteralDataGenerator().Open(closed, PgpLiteralData.Binary, "backup.zip", DateTime.UnixEpoch, new byte[Part]);
        await write(content);
    }

    /// <param name="source">Read to its end, at which it proves to be whole.</param>
    /// <param name="name">Of the file, for sentences.</param>
    /// <param name="target">What has been written there counts only when this returns.</param>
    /// <exception cref="BackupRefusedException">Another passphrase, no sealed backup, or not as it was written.</exception>
    public static async Task OpenAsync(Stream source, string name, string passphrase, Stream target, CancellationToken cancel)
    {
        var sealedData = Begin(source) ?? throw new BackupRefusedException("not-a-backup", $"{name} 不是用口令加密的备份，没有恢复，未作改动；请核对文件名。");
        try
        {
            await using var clear = sealedData.GetDataStreamUtf8(passphrase.ToCharArray());
            if (new PgpObjectFactory(clear).NextPgpObject() is not PgpLiteralData content)
            {
                throw WrongPassphrase(name);
            }

            await content.GetInputStream().CopyToAsync(target, cancel);
            if (!sealedData.IsIntegrityProtected() || !sealedData.Verify())
            {
                throw Damaged(name);
            }
        }
        catch (PgpException wrong)
        {
            throw WrongPassphrase(name, wrong);
        }
        catch (IOException broken)
        {
            throw Damaged(name, broken);
        }
    }

    /// <returns>Null: no message that a passphrase opens.</returns>
    private static PgpPbeEncryptedData? Begin(Stream source)
    {
        try
        {
            return new PgpObjectFactory(PgpUtilities.GetDecoderStream(source)).NextPgpObject() is PgpEncryptedDataList { Count: > 0 } list
                ? list[0] as PgpPbeEncryptedData : null;
        }
        catch (Exception foreign) when (foreign is IOException or PgpException)
        {
            return null;
        }
    }

    private static BackupRefusedException WrongPassphrase(string name, Exception? inner = null) => new(
        "passphrase", $"{name} 用这个口令打不开，没有恢复，未作改动；请核对是不是备份当时的口令（--passphrase-file）。", inner);

    private static BackupRefusedException Damaged(string name, Exception? inner = null) => new(
        "damaged", $"{name} 不完整或被改动过，没有恢复，未作改动；请换一份备份。", inner);
}
