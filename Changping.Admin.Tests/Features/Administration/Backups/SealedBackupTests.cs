using System.IO.Compression;
using System.Text;
using Changping.Admin.Features.Administration.Backups;
using Changping.Admin.Files;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Admin.Tests.Attachments;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Features.Administration.Backups;

/// <summary>A backup holds everything and the keys to it: on another machine it is worth what its passphrase is.</summary>
public sealed class SealedBackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sealed").FullName;

    private string Passphrase => Path.Combine(_folder, "passphrase");

    [Fact]
    public async Task A_sealed_backup_lies_as_one_file_that_tells_nothing_and_comes_back_on_trial()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.Get<AddAttachment>().RunAsync(TestOffice.Officer, RecordKind.Enterprise, Guid.NewGuid(), "证明.pdf", SampleFiles.Scan(), default);
        Write("一句谁也猜不到的很长的备份口令，二十字以上");
        var (shelf, keep, _) = Shelf(office);
        var made = await keep.RunAsync(TestOffice.Administrator, default);
        Assert.True(made is { IsSealed: true, Proof.IsGood: true }, made.Proof?.Text);
        Assert.Equal(["changping-20261123-100000.zip.gpg", "changping-20261123-100000.zip.gpg.proof"], SqliteFile.Names(Path.Combine(_folder, "shelf")));
        var bytes = await File.ReadAllBytesAsync(made.File);
        Assert.Equal(-1, bytes.AsSpan().IndexOf("SQLite format 3"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("PK\u0003\u0004"u8));
        Assert.Equal(made.Name, Assert.Single(shelf.All()).Name);
    }

    [Fact]
    public async Task One_byte_changed_or_another_passphrase_is_told_and_nothing_comes_of_it()
    {
        await using var office = await TestOffice.OpenAsync();
        Write(new string('a', BackupPassphrase.Shortest));
        var (_, keep, package) = Shelf(office);
        var file = (await keep.RunAsync(TestOffice.Administrator, default)).File;
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        Assert.Contains("不完整或被改动过", await RefusedAsync(package, file), StringComparison.Ordinal);
        await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)]);
        Assert.Contains("不完整或被改动过", await RefusedAsync(package, file), StringComparison.Ordinal);

        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        Write(new string('b', BackupPassphrase.Shortest));
        Assert.Contains("用这个口令打不开", await RefusedAsync(package, file), StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "不是备份");
        Assert.Contains("不是用口令加密的备份", await RefusedAsync(package, file), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_folder, "work")));
    }

    [Fact]
    public async Task A_passphrase_of_nineteen_characters_or_none_makes_no_backup_and_leaves_those_that_are_there()
    {
        await using var office = await TestOffice.OpenAsync();
        var (shelf, keep, _) = Shelf(office);
        Assert.Contains("读不出", (await Assert.ThrowsAsync<BackupRefusedException>(() => keep.RunAsync(TestOffice.Administrator, default))).Message,
            StringComparison.Ordinal);
        Write(new string('a', BackupPassphrase.Shortest - 1));
        Assert.Contains("只有 19 个字符", (await Assert.ThrowsAsync<BackupRefusedException>(() => keep.RunAsync(TestOffice.Administrator, default)))
            .Message, StringComparison.Ordinal);
        Assert.Empty(shelf.All());
    }

    /// <summary>As the editor of a Chinese Windows may save it: read as UTF-8, all of its characters were the same one.</summary>
    [Fact]
    public void A_passphrase_in_another_encoding_is_refused_and_a_mark_at_the_beginning_is_no_part_of_it()
    {
        var text = string.Concat(Enumerable.Repeat("口令", BackupPassphrase.Shortest));
        File.WriteAllBytes(Passphrase, [.. Enumerable.Repeat(new byte[] { 0xBF, 0xDA, 0xC1, 0xEE }, BackupPassphrase.Shortest).SelectMany(pair => pair)]);
        Assert.Contains("不是 UTF-8", Assert.Throws<BackupRefusedException>(() => new BackupPassphrase(Passphrase).Read()).Message, StringComparison.Ordinal);
        File.WriteAllText(Passphrase, text + "\r\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(text, new BackupPassphrase(Passphrase).Read());
    }

    [Fact]
    public async Task One_that_was_made_before_there_was_a_passphrase_leaves_the_office_sealed()
    {
        await using var office = await TestOffice.OpenAsync();
        var plain = new BackupShelf(new BackupPlan(Path.Combine(_folder, "shelf"), default, 3, IsOn: true));
        var none = new BackupPackage(new BackupPassphrase(null), Work(office));
        var made = await new KeepBackups(
            plain, office.Get<TakeBackup>(), office.Get<ProveBackup>(), none, office.Get<DatabasePlace>(), office.Get<OfficeClock>(),
            office.Get<OfficeMeter>()).RunAsync(TestOffice.Administrator, default);
        Assert.Equal("changping-20261123-100000.zip", await SentAsync(none));

        Write(new string('a', BackupPassphrase.Shortest));
        Assert.Equal("changping-20261123-100000.zip.gpg", await SentAsync(new BackupPackage(new BackupPassphrase(Passphrase), Work(office))));

        async Task<string> SentAsync(BackupPackage package)
        {
            var (content, name) = (await new SendBackup(plain, package, office.Get<Admin.Registers.Imports.UploadFolder>(), office.Get<CommandTransaction>())
                .RunAsync(TestOffice.Administrator, made.Name, default))!.Value;
            await using (content)
            {
                Assert.Equal(name.EndsWith(".zip", StringComparison.Ordinal), content.ReadByte() == 'P');
            }

            return name;
        }
    }

    /// <summary>Should this program be gone: the message is one that gpg and others read, AES-256 with its integrity.</summary>
    [Fact]
    public async Task The_message_holds_the_zip_as_it_was()
    {
        var sealedAs = new MemoryStream();
        await SealedPackage.WriteAsync(sealedAs, "口令口令口令口令口令口令口令", async target =>
        {
            await using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
            await using var entry = await zip.CreateEntry("内容.txt").OpenAsync();
            await entry.WriteAsync(Encoding.UTF8.GetBytes(new string('中', 100_000)));
        });
        var message = sealedAs.ToArray();

        // Version 4, AES-256, iterated and salted, SHA-256: RFC 4880, 5.3.
        Assert.Equal([4, 9, 3, 8], message[2..6]);
        var opened = new MemoryStream();
        await SealedPackage.OpenAsync(new MemoryStream(message), "备份", "口令口令口令口令口令口令口令", opened, default);
        using var read = new ZipArchive(opened, ZipArchiveMode.Read);
        Assert.Equal(300_000, Assert.Single(read.Entries).Length);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private void Write(string passphrase) => File.WriteAllText(Passphrase, passphrase + "\n");

    private WorkPlace Work(TestOffice office) => new(Directory.CreateDirectory(Path.Combine(_folder, "work")).FullName, office.Get<UnfinishedFiles>());

    private (BackupShelf Shelf, KeepBackups Keep, BackupPackage Package) Shelf(TestOffice office)
    {
        var shelf = new BackupShelf(new BackupPlan(Path.Combine(_folder, "shelf"), default, 3, IsOn: true) { IsSealed = true });
        var package = new BackupPackage(new BackupPassphrase(Passphrase), Work(office));
        var prove = new ProveBackup(office.Get<OpenOffice>(), package, Work(office), office.Time);
        return (shelf, new KeepBackups(shelf, office.Get<TakeBackup>(), prove, package, office.Get<DatabasePlace>(), office.Get<OfficeClock>(),
            office.Get<OfficeMeter>()), package);
    }

    private static async Task<string> RefusedAsync(BackupPackage package, string file) =>
        (await Assert.ThrowsAsync<BackupRefusedException>(() => package.OpenAsync(file, null, default))).Message;
}
