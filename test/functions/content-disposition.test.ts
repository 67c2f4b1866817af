import { attachment } from '#functions/http/content-disposition.ts';

describe('the name of a file in the Content-Disposition header', () => {
  test.each([
    ['report.csv', `filename="report.csv"; filename*=UTF-8''report.csv`],
    ['Größe "A" 5%.csv', `filename="Gr__e _A_ 5_.csv"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%22A%22%205%25.csv`],
    ["it's (1)*.csv", `filename="it's (1)*.csv"; filename*=UTF-8''it%27s%20%281%29%2A.csv`],
    ['a\r\nb\\c😀.csv', `filename="a__b_c_.csv"; filename*=UTF-8''a%0D%0Ab%5Cc%F0%9F%98%80.csv`],
    ['\ud800.csv', `filename="_.csv"; filename*=UTF-8''%EF%BF%BD.csv`],
  ])('is written in ASCII and in UTF-8: %j', (name, told) => expect(attachment(name)).toBe(`attachment; ${told}`));
});
