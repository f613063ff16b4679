using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Attachments;

/// <summary>What was uploaded leaves as a download, whatever it holds; what a browser shows by itself is shown where nothing of it runs.</summary>
public sealed class StoredFileEndpointTests
{
    private const string Preview = "/attachments/{id:guid}/preview";

    [Fact]
    public async Task An_attachment_leaves_as_a_file_and_not_as_a_page()
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

    [Theory]
    [InlineData("pdf", "application/pdf")]
    [InlineData("png", "image/png")]
    [InlineData("jpeg", "image/jpeg")]
    public async Task A_picture_or_a_PDF_is_shown_in_a_frame_of_ours_with_an_origin_of_its_own(string kind, string type)
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var answer = await GetAsync(host, Preview, await AddedAsync(host, SampleFiles.Of(kind), "协议.exe"));
        Assert.Equal((200, type), (answer.StatusCode, answer.ContentType));
        Assert.StartsWith("inline;", answer.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox", answer.Headers.ContentSecurityPolicy.ToString());
        Assert.Equal(("nosniff", "no-store", "SAMEORIGIN"),
            (answer.Headers.XContentTypeOptions.ToString(), answer.Headers.CacheControl.ToString(), answer.Headers.XFrameOptions.ToString()));
        Assert.Equal(SampleFiles.Of(kind).Length, answer.Body.Length);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public async Task Everything_else_is_only_downloaded(string kind)
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var id = await AddedAsync(host, SampleFiles.Of(kind), "照片.png");
        var answer = await GetAsync(host, Preview, id);
        Assert.Equal((409, "text/html; charset=utf-8"), (answer.StatusCode, answer.ContentType));
        Assert.Contains("sandbox", answer.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.Equal(200, (await GetAsync(host, "/attachments/{id:guid}", id)).StatusCode);
    }

    [Fact]
    public async Task A_reviewer_is_refused_what_they_do_not_review()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var id = await AddedAsync(host, SampleFiles.Pdf, "协议.pdf");
        Assert.Equal(403, (await GetAsync(host, Preview, id, "pingshen1")).StatusCode);
        Assert.Equal(403, (await GetAsync(host, "/attachments/{id:guid}", id, "pingshen1")).StatusCode);
        Assert.Equal(200, (await GetAsync(host, Preview, id, "sunshenji")).StatusCode);
    }

    [Fact]
    public async Task A_removed_attachment_says_why_and_an_unknown_one_is_not_there()
    {
        await using var host = await OfficeHost.WithDemoAccountsAsync();
        var officer = await host.ActorAsync("lijingban");
        var id = await host.AskAsync(async services =>
        {
            var added = await services.GetRequiredService<AddAttachment>()
                .RunAsync(officer, RecordKind.Project, Guid.NewGuid(), "协议.pdf", new MemoryStream(SampleFiles.Pdf), default);
            await services.GetRequiredService<RemoveAttachment>().RunAsync(officer, added, "传错文件", default);
            return added;
        });

        var removed = await GetAsync(host, "/attachments/{id:guid}", id);
        Assert.Equal((409, "text/html; charset=utf-8"), (removed.StatusCode, removed.ContentType));
        var page = System.Net.WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(((MemoryStream)removed.Body).ToArray()));
        Assert.Contains("没有取得文件", page, StringComparison.Ordinal);
        Assert.Contains("传错文件", page, StringComparison.Ordinal);
        Assert.Equal(404, (await GetAsync(host, "/attachments/{id:guid}", Guid.NewGuid())).StatusCode);
        Assert.Equal(404, (await GetAsync(host, "/documents/{id:guid}", Guid.NewGuid())).StatusCode);
    }

    [Theory]
    [InlineData("/documents/{id:guid}", nameof(Permission.Read))]
    [InlineData("/attachments/{id:guid}", PermissionPolicies.Files)]
    [InlineData(Preview, PermissionPolicies.Files)]
    public async Task Each_address_asks_who_comes(string pattern, string policy)
    {
        await using var host = new OfficeHost();
        Assert.Equal(policy, Assert.Single(Endpoint(host, pattern).Metadata.GetOrderedMetadata<IAuthorizeData>()).Policy);
    }

    private static Task<Guid> AddedAsync(OfficeHost host, byte[] content, string name) =>
        host.AskAsync(async services => await services.GetRequiredService<AddAttachment>().RunAsync(
        await host.ActorAsync("lijingban"), RecordKind.Project, Guid.NewGuid(), name, new MemoryStream(content), default));

    private static async Task<HttpResponse> GetAsync(OfficeHost host, string pattern, Guid id, string user = "lijingban")
    {
        var scope = host.Application.Services.CreateAsyncScope();
        await using var kept = scope;
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = await OfficeHost.PrincipalAsync(scope.ServiceProvider, user) };
        (http.Request.Method, http.Request.Scheme, http.Request.Host) = (HttpMethods.Get, "http", new HostString("localhost"));
        http.Request.RouteValues["id"] = id.ToString();
        http.Response.Body = new MemoryStream();
        await Endpoint(host, pattern).RequestDelegate!(http);
        return http.Response;
    }

    private static RouteEndpoint Endpoint(OfficeHost host, string pattern) => ((IEndpointRouteBuilder)host.Application).DataSources
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Single(endpoint => endpoint.RoutePattern.RawText == pattern);
}
