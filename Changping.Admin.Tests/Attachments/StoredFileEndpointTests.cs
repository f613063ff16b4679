using System.Security.Claims;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Attachments;

/// <summary>What was uploaded leaves only as a download, whatever it holds.</summary>
public sealed class StoredFileEndpointTests
{
    [Fact]
    public async Task An_attachment_is_never_shown_within_the_site()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var id = await host.AskAsync(async services => await services.GetRequiredService<AddAttachment>().RunAsync(
            await host.ActorAsync("lijingban"), RecordKind.Project, Guid.NewGuid(), "协议.pdf", new MemoryStream(SampleFiles.Pdf), default));

        var answer = await GetAsync(host, "/attachments/{id:guid}", id);
        Assert.Equal((200, "application/pdf"), (answer.StatusCode, answer.ContentType));
        Assert.StartsWith("attachment;", answer.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        Assert.Contains("filename*=UTF-8''%E5%8D%8F%E8%AE%AE.pdf", answer.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        Assert.Equal(("nosniff", "no-store"), (answer.Headers.XContentTypeOptions.ToString(), answer.Headers.CacheControl.ToString()));
        Assert.Contains("sandbox", answer.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.Equal(SampleFiles.Pdf.Length, answer.Body.Length);
    }

    [Fact]
    public async Task A_removed_attachment_says_why_and_an_unknown_one_is_not_there()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var officer = await host.ActorAsync("lijingban");
        var id = await host.AskAsync(async services =>
        {
            var added = await services.GetRequiredService<AddAttachment>().RunAsync(officer, RecordKind.Project, Guid.NewGuid(), "协议.pdf", new MemoryStream(SampleFiles.Pdf), default);
            await services.GetRequiredService<RemoveAttachment>().RunAsync(officer, added, "传错文件", default);
            return added;
        });

        Assert.Equal(409, (await GetAsync(host, "/attachments/{id:guid}", id)).StatusCode);
        Assert.Equal(404, (await GetAsync(host, "/attachments/{id:guid}", Guid.NewGuid())).StatusCode);
        Assert.Equal(404, (await GetAsync(host, "/documents/{id:guid}", Guid.NewGuid())).StatusCode);
    }

    [Theory]
    [InlineData("/documents/{id:guid}")]
    [InlineData("/attachments/{id:guid}")]
    public async Task Both_addresses_ask_for_the_right_to_read(string pattern)
    {
        await using var host = new OfficeHost();
        Assert.Equal(nameof(Permission.Read), Assert.Single(Endpoint(host, pattern).Metadata.GetOrderedMetadata<IAuthorizeData>()).Policy);
    }

    private static async Task<HttpResponse> GetAsync(OfficeHost host, string pattern, Guid id)
    {
        var scope = host.Application.Services.CreateAsyncScope();
        await using var kept = scope;
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = await PrincipalAsync(scope.ServiceProvider, "lijingban") };
        http.Request.Method = HttpMethods.Get;
        http.Request.RouteValues["id"] = id.ToString();
        http.Response.Body = new MemoryStream();
        await Endpoint(host, pattern).RequestDelegate!(http);
        return http.Response;
    }

    private static async Task<ClaimsPrincipal> PrincipalAsync(IServiceProvider services, string name)
    {
        var user = await services.GetRequiredService<UserManager<AppUser>>().FindByNameAsync(name);
        return await services.GetRequiredService<IUserClaimsPrincipalFactory<AppUser>>().CreateAsync(user!);
    }

    private static RouteEndpoint Endpoint(OfficeHost host, string pattern) => ((IEndpointRouteBuilder)host.Application).DataSources
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Single(endpoint => endpoint.RoutePattern.RawText == pattern);
}
