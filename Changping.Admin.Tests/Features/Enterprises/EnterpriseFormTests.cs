using Changping.Admin.Features.Enterprises;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Enterprises;

/// <summary>One company by form: the register's own rules, nothing lost that the form does not show.</summary>
public sealed class EnterpriseFormTests
{
    [Fact]
    public async Task A_new_company_is_written_once_its_faults_are_mended()
    {
        await using var office = await TestOffice.OpenAsync();
        var form = (await office.Get<OpenEnterpriseForm>().RunAsync(TestOffice.Officer, null, default))!;
        (form.Texts["企业名称"], form.Texts["统一社会信用代码"], form.Texts["所属产业"]) = ("北京测试九科技有限公司", Rows.CreditCode(9)[..^1], "先进能源");

        var refused = await SaveAsync(office, form);
        Assert.Equal(["注册地址", "统一社会信用代码"], refused.Faults.Keys.Order(StringComparer.Ordinal));
        Assert.Null(refused.Code);
        Assert.Empty(await office.AskAsync(context => context.Enterprises.ToListAsync()));

        (form.Texts["统一社会信用代码"], form.Texts["注册地址"]) = (Rows.CreditCode(9), "北京市昌平区回龙观");
        Assert.Equal(Rows.CreditCode(9), (await SaveAsync(office, form)).Code);
        Assert.Equal("北京市昌平区回龙观", (await CompanyAsync(office, 9)).RegisteredAddress);
        Assert.Contains("北京测试九科技有限公司", Assert.Single((await SaveAsync(office, form)).Faults.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_keeps_what_the_form_does_not_show_and_is_told_in_the_audit()
    {
        await using var office = await WithCompanyAsync();
        var before = await CompanyAsync(office, 1);
        var form = await OpenAsync(office);
        Assert.Equal(("138****0001", null), (form.Phone, form.Texts["联系电话"]));
        form.Texts["企业名称"] = "北京测试一新能源科技有限公司";
        form.Texts["统一社会信用代码"] = Rows.CreditCode(2);
        Assert.Equal(["统一社会信用代码"], (await SaveAsync(office, form)).Faults.Keys);
        form.Texts["统一社会信用代码"] = Rows.CreditCode(1);
        Assert.Empty((await SaveAsync(office, form)).Faults);

        var now = await CompanyAsync(office, 1);
        Assert.Equal(("北京测试一新能源科技有限公司", "13800000001", before.Account.Current), (now.Name, now.Phone, now.Account.Current));
        var entry = await office.AskAsync(context => context.AuditEntries.AsNoTracking()
            .Where(candidate => candidate.Kind == CommandKind.ChangeEnterprise).SingleAsync());
        Assert.Equal(("名称", "北京测试一科技有限公司"), Assert.Single(entry.Changes, change => change.Old is not null) is var change ? (change.Field, change.Old)
            : default);
    }

    [Fact]
    public async Task What_somebody_changed_meanwhile_is_not_written_over()
    {
        await using var office = await WithCompanyAsync();
        var (mine, theirs) = (await OpenAsync(office), await OpenAsync(office));
        theirs.Texts["所属产业"] = "医药健康";
        await SaveAsync(office, theirs);
        mine.Texts["所属产业"] = "现代农业";
        await Assert.ThrowsAsync<ConflictException>(() => SaveAsync(office, mine));
        Assert.Equal("医药健康", (await CompanyAsync(office, 1)).Industry);
    }

    [Fact]
    public async Task Whoever_only_reads_or_decides_writes_no_company()
    {
        await using var office = await WithCompanyAsync();
        var form = await OpenAsync(office);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<SaveEnterprise>().RunAsync(TestOffice.Approver, form, default));
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<OpenEnterpriseForm>().RunAsync(TestOffice.Approver, Rows.CreditCode(1), default));
        Assert.Null(await office.Get<OpenEnterpriseForm>().RunAsync(TestOffice.Officer, "没有", default));
    }

    private static async Task<TestOffice> WithCompanyAsync()
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise(1, ("联系人", "孙测试"), ("联系电话", "13800000001")));
        return office;
    }

    private static async Task<EnterpriseForm> OpenAsync(TestOffice office) =>
        (await office.Get<OpenEnterpriseForm>().RunAsync(TestOffice.Officer, Rows.CreditCode(1), default))!;

    private static Task<SavedEnterprise> SaveAsync(TestOffice office, EnterpriseForm form) =>
        office.Get<SaveEnterprise>().RunAsync(TestOffice.Officer, form, default);

    private static async Task<HostEnterprise> CompanyAsync(TestOffice office, int number)
    {
        var code = Rows.CreditCode(number);
        return await office.AskAsync(context => context.Enterprises.AsNoTracking().SingleAsync(enterprise => enterprise.CreditCode == code));
    }
}
