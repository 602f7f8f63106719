using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Mistakes;

/// <summary>Help with what the lecture writes of Values and networks in Python, and C# writes in another way.</summary>
internal static class NetworkHelp
{
    /// <summary>CS0019: <c>a > b</c></summary>
    public static string? OrderOfValues(MistakePlace place)
    {
        if (place.Id != "CS0019" || place.Around<BinaryExpressionSyntax>() is not { } comparison
            || !(comparison.OperatorToken.Text is ">" or "<" or ">=" or "<=")
            || !(place.IsValue(comparison.Left) || place.IsValue(comparison.Right)))
        {
            return null;
        }

        string Number(ExpressionSyntax side) => place.IsValue(side) ? ValueTypes.Member(side, "Data") : $"{side}";
        return "Values have no order, their numbers have: "
            + $"{Number(comparison.Left)} {comparison.OperatorToken} {Number(comparison.Right)}.";
    }

    /// <summary>CS1656, CS0200: <c>foreach (var p in n.Parameters) p -= 0.1 * p.Grad;</c></summary>
    public static string? AssignmentToValue(MistakePlace place) =>
        place.Id is "CS1656" or "CS0200" && place.Around<AssignmentExpressionSyntax>() is { } assignment
        && place.IsValue(assignment.Left)
            ? "To change the number of a Value, set its Data: "
                + $"{assignment.Left}.Data {assignment.OperatorToken} {assignment.Right};"
            : null;

    /// <summary>CS1929 and others: <c>vs.Sum()</c>, <c>vs.Average()</c>, <c>vs.Sum(v => v * v)</c></summary>
    public static string? SumOfValues(MistakePlace place)
    {
        InvocationExpressionSyntax? call = place.Node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => call.Expression is MemberAccessExpressionSyntax
            {
                Name.Identifier.Text: nameof(Enumerable.Sum) or nameof(Enumerable.Average)
            });
        if (call is not { Expression: MemberAccessExpressionSyntax { Expression: var owner, Name: var name } }
            || !ValueTypes.AreValues(place.Model.GetTypeInfo(owner).Type))
        {
            return null;
        }

        string values = call.ArgumentList.Arguments is [var made] ? $"{owner}.Select({made})" : $"{owner}";
        string count = place.Model.GetTypeInfo(owner).Type switch
        {
            IArrayTypeSymbol => "Length",
            { } type when type.GetMembers("Count").OfType<IPropertySymbol>().Any() => "Count",
            _ => "Count()",
        };
        return $"{name} is for plain numbers. Write Value.Sum({values})"
            + (name.Identifier.Text == nameof(Enumerable.Sum) ? "." : $" / {ValueTypes.Member(owner, count)}.");
    }

    /// <summary>CS1955, CS0149: <c>n(x)</c></summary>
    public static string? CallOfNetwork(MistakePlace place)
    {
        if (place.Id is not ("CS1955" or "CS0149" or "CS0118")
            || place.Around<InvocationExpressionSyntax>() is not { } call
            || place.Model.GetTypeInfo(call.Expression).Type is not { BaseType.Name: nameof(Module) } type)
        {
            return null;
        }

        bool isOfNumbers = type.Name == nameof(MLP)
            && !call.ArgumentList.Arguments.Any(argument =>
                ValueTypes.AreValues(place.Model.GetTypeInfo(argument.Expression).Type));
        string forward = $"{call.Expression}.Forward{call.ArgumentList}";
        return isOfNumbers
            ? $"{call.Expression} is a network. Write {call.Expression}.Predict{call.ArgumentList} for numbers, "
                + $"{forward} for Values."
            : $"{call.Expression} is an object, and its method is called: {forward}.";
    }

    /// <summary>CS1503, CS1729: <c>new MLP(3, 4, 1)</c></summary>
    public static string? WidthsOfLayers(MistakePlace place)
    {
        if (place.Around<ObjectCreationExpressionSyntax>() is not
            {
                Type: IdentifierNameSyntax { Identifier.Text: nameof(MLP) },
                ArgumentList.Arguments: [var inputs, ..] all
            }
            || all.Count < 2 || !all.All(one => one.Expression.IsKind(SyntaxKind.NumericLiteralExpression)))
        {
            return null;
        }

        return "After the number of inputs comes a list, the neurons of each layer: "
            + $"new MLP({inputs}, [{string.Join(", ", all.Skip(1))}]).";
    }
}
