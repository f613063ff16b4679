using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;

namespace Changping.Admin.Components.Lists;

/// <summary>What a cell with parts in it says, for a list that leaves as a workbook: its texts, and those of the chips and amounts in it.</summary>
[SuppressMessage("Usage", "BL0006", Justification = "Only looked at: a frame more or less costs a word in a list, never a wrong one.")]
internal static partial class FragmentText
{
    public static string? Of(RenderFragment fragment)
    {
        var text = new StringBuilder();
        Append(fragment, text);
        var words = Blanks().Replace(text.ToString(), " ").Trim();
        return words is "" or "—" ? null : words;
    }

    private static void Append(RenderFragment fragment, StringBuilder text)
    {
        using var builder = new RenderTreeBuilder();
        fragment(builder);
        var frames = builder.GetFrames();
        for (var index = 0; index < frames.Count; index++)
        {
            ref readonly var frame = ref frames.Array[index];
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Text:
                    text.Append(frame.TextContent).Append(' ');
                    break;
                case RenderTreeFrameType.Markup:
                    text.Append(Tags().Replace(frame.MarkupContent, "")).Append(' ');
                    break;

                // Of a part: elements write their attributes in small letters.
                case RenderTreeFrameType.Attribute when frame.AttributeName is "Text" or "Value" or "Amount" && frame.AttributeValue is not Delegate:
                    text.Append(frame.AttributeValue).Append(' ');
                    break;
                case RenderTreeFrameType.Attribute when frame is { AttributeName: "ChildContent", AttributeValue: RenderFragment inner }:
                    Append(inner, text);
                    break;
            }
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
