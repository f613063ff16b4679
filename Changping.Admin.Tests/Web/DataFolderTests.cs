using Changping.Admin.Web;
using Microsoft.Extensions.Configuration;

namespace Changping.Admin.Tests.Web;

/// <summary>The data folder is searched upwards, and a database once landed beside the program without a word.</summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("data-folder").FullName;

    [Fact]
    public void A_folder_found_further_up_is_said_with_how_to_name_another()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data", "policy"));
        var program = Directory.CreateDirectory(Path.Combine(_folder, "programs", "office")).FullName;
        var said = Find(program).Say();

        Assert.Contains($"数据库：{Path.Combine(_folder, "data", "run", "changping.db")}", said, StringComparison.Ordinal);
        Assert.Contains($"{program} 中没有数据文件夹，用的是向上找到的 {Path.Combine(_folder, "data")}", said, StringComparison.Ordinal);
        Assert.Contains("Data__Run", said, StringComparison.Ordinal);
    }

    [Fact]
    public void One_beside_the_program_or_named_by_somebody_is_only_said()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data", "policy"));
        var below = Directory.CreateDirectory(Path.Combine(_folder, "below")).FullName;
        Assert.DoesNotContain("注意", Find(_folder).Say(), StringComparison.Ordinal);
        Assert.DoesNotContain("注意", Find(below, ("Data:Run", Path.Combine(_folder, "run"))).Say(), StringComparison.Ordinal);
        Assert.DoesNotContain("注意", Find(below, ("Data:Root", Path.Combine(_folder, "data"))).Say(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static DataFolder Find(string contentRoot, params (string Key, string? Value)[] settings) => DataFolder.Find(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, one.Value))).Build(), contentRoot);
}
