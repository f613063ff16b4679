using Changping.Admin.Files.Backups;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Files;

/// <summary>Templates and keys were once in no backup.</summary>
public sealed class OfficePapersTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 11, 29, 18, 30, 0, TimeSpan.FromHours(8));
    private readonly string _folder = Directory.CreateTempSubdirectory("papers").FullName;

    [Fact]
    public void Replaced_templates_and_all_keys_come_back_and_what_they_replace_stays_beside_them()
    {
        var office = Office("one", ("备案函.docx", "委员会的"), ("备案函.20260101-000000.bak", "旧"));
        Write("one/keys/key-1.xml", "cookie");
        Write("one/keys/audit-1.key", "seal");
        Assert.Equal((1, 2), office.Save(Path.Combine(_folder, "backup.files")));

        var other = Office("other", ("备案函.docx", "发布包的"));
        Write("other/keys/key-1.xml", "kept");
        Assert.Equal((1, 2), (other.ReturnTemplates(Path.Combine(_folder, "backup.files"), At), other.ReturnKeys(Path.Combine(_folder, "backup.files")).Count));

        Assert.Equal(["备案函.20261129-183000.bak", "备案函.docx"], SqliteFile.Names(other.Templates));
        Assert.Equal(("委员会的", "发布包的"), (Read("other/templates/备案函.docx"), Read("other/templates/备案函.20261129-183000.bak")));
        Assert.Equal(("kept", "seal"), (Read("other/keys/key-1.xml"), Read("other/keys/audit-1.key")));
    }

    [Fact]
    public void Templates_that_are_the_same_and_a_backup_without_any_change_nothing()
    {
        var office = Office("one", ("备案函.docx", "同样"));
        office.Save(Path.Combine(_folder, "backup.files"));
        Assert.Equal((1, 0), (office.ReturnTemplates(Path.Combine(_folder, "backup.files"), At),
            office.ReturnKeys(Path.Combine(_folder, "backup.files")).Count));
        Assert.Equal((0, 0), (office.ReturnTemplates(Path.Combine(_folder, "none.files"), At), office.ReturnKeys(Path.Combine(_folder, "none.files")).Count));
        Assert.Equal(["备案函.docx"], SqliteFile.Names(office.Templates));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private OfficePapers Office(string name, params (string Name, string Text)[] templates)
    {
        foreach (var (file, text) in templates)
        {
            Write($"{name}/templates/{file}", text);
        }

        return new OfficePapers(Path.Combine(_folder, name, "templates"), Path.Combine(_folder, name, "keys"));
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(_folder, path));
}
