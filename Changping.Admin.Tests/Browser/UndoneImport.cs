using Changping.Admin.Tests.Registers.Support;
using Changping.Admin.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Changping.Admin.Tests.Browser;

/// <summary>A register of the wrong companies: an officer sees its record and asks that it be undone, the lead confirms, and the companies are gone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class UndoneImport(RunningOffice office)
{
    [Fact]
    public async Task An_import_is_undone_by_two_persons()
    {
        var officer = new Person(await office.SignInAsync("lijingban"), "lijingban");
        await officer.OpenAsync("/import/enterprises");
        var row = Rows.Enterprise(771);
        await officer.UploadAsync("错误名册.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            RawWorkbook.OfRows([.. row.Keys], [.. row.Values]).ToStream().ToArray());
        await officer.Button("导入 1 行").ClickAsync();
        await officer.FollowAsync("查看本次导入");
        await officer.ReadsAsync("错误名册.xlsx", "已写入", row["企业名称"]!, "新增 1");
        var address = officer.Page.Url;
        await officer.DecideAsync("撤销本次导入…", ("撤销的原因", "导错了文件"));
        await officer.ReadsAsync("提出撤销：导错了文件", "等待另一名负责人确认或退回");
        await officer.IsNotOfferedAsync("确认撤销…");

        var lead = new Person(await office.SignInAsync("wangfuzeren"), "wangfuzeren");
        await lead.OpenAsync("/imports");
        await lead.ReadsAsync("错误名册.xlsx", "撤销待确认");
        await lead.OpenAsync(address);
        await lead.DecideAsync("确认撤销…");
        await lead.ReadsAsync("已撤销", "新增的已删除");
        await lead.OpenAsync($"/enterprises?q={row["统一社会信用代码"]}");
        await Expect(lead.Row(row["企业名称"]!)).ToHaveCountAsync(0);
        await officer.Page.Context.CloseAsync();
        await lead.Page.Context.CloseAsync();
    }
}
