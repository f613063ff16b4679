using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.CommandLine;

/// <summary>import … --map "theirs=ours": a form with other headers is read without touching it; with --commit the next needs no --map.</summary>
public sealed class ImportMapTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("import-map").FullName;

    [Fact]
    public async Task A_form_is_explained_once_and_read_from_then_on()
    {
        await using var office = await TestOffice.OpenAsync();
        var (first, second) = (await FormAsync(1), await FormAsync(2));

        var (status, refused) = await OfficeShell.RunAsync(office, "import", "enterprises", first);
        Assert.Equal((1, "missing-columns"), (status, refused.GetProperty("refused").GetProperty("code").GetString()));

        (status, refused) = await OfficeShell.RunAsync(office, "import", "enterprises", first, "--map", "主营=主业");
        Assert.Equal((1, "map-unknown"), (status, refused.GetProperty("refused").GetProperty("code").GetString()));

        (status, var preview) = await OfficeShell.RunAsync(office, "import", "enterprises", first, "--map", "主营=所属产业", "--map", "办公地点=注册地址");
        Assert.Equal((0, 1, false), (status, preview.GetProperty("new").GetInt32(), preview.GetProperty("committed").GetBoolean()));
        Assert.Equal(1, (await OfficeShell.RunAsync(office, "import", "enterprises", first)).Status);

        (status, _) = await OfficeShell.RunAsync(office, "import", "enterprises", first, "--map", "主营=所属产业", "--map", "办公地点=注册地址", "--commit");
        Assert.Equal(0, status);
        (status, preview) = await OfficeShell.RunAsync(office, "import", "enterprises", second);
        Assert.Equal((0, 1), (status, preview.GetProperty("new").GetInt32()));
        Assert.Contains("主营 → 所属产业；办公地点 → 注册地址", preview.GetProperty("remarks")[0].GetString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> FormAsync(int company)
    {
        var path = Path.Combine(_folder, $"企业{company}.xlsx");
        await using var file = File.Create(path);
        await RawWorkbook.OfRows(["填报单位：未来科学城管委会"], ["公司名称", "信用代码", "主营", "办公地点"], [$"甲{company}", Rows.CreditCode(company), "新材料", "北京市昌平区沙河"])
            .ToStream().CopyToAsync(file);
        return path;
    }
}
